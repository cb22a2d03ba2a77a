#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "query/language/parser.h"
#include "query/language/print.h"
#include "query/render/caret.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

/// Any bytes are a query that prints as itself, or an error whose span lies in the text.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    auto const parsed = depeche::parse_query(text);
    if (parsed) {
        auto const again = depeche::parse_query(depeche::print(*parsed));
        if (!again || *again != *parsed) std::abort();
        return 0;
    }
    auto const& error = parsed.error();
    if (error.where.begin > error.where.end || error.where.end > size) std::abort();
    auto const message = depeche::caret_message(error.message, text, error.where, error.hint);
    if (message.find('\x1b') != std::string::npos) std::abort();
    return 0;
}
