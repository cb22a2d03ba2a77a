#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "common/text/fold.h"
#include "common/text/normalise.h"
#include "shown.h"

TEST_CASE("tokenisers on several threads find what one finds") {
    std::string const text =
        "L'hôpital d'Étampes, 250 000 €, 中国人民 ภาษาไทย Россия مُحَمَّد e\u0301te\u0301 "
        "👍🏽";
    std::string const alone = shown::words(text);
    std::vector<std::string> found(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& mine : found) {
            threads.emplace_back([&mine, &text] {
                for (int i = 0; i < 50; ++i) mine = shown::words(depeche::normalise(text));
                if (depeche::fold("É") != "e") mine.clear();
            });
        }
    }
    for (std::string const& mine : found) CHECK(mine == alone);
}
