#include <string>

#include "resources.h"
#include "tests/support/golden.h"

TEST_CASE("the golden sentences hold the golden entities") {
    depeche::check_golden_lines("entities/tagged.txt", 20, [](std::string const& text) {
        std::string shown;
        for (std::string const& line : tagged(text)) shown.append(shown.empty() ? "" : "; ").append(line);
        return shown.empty() ? "-" : shown;
    });
}
