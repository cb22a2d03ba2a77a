// Any bytes, as a file's and as a text's: no crash, tokens in order, each inside the text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/text/fold.h"
#include "common/text/normalise.h"
#include "common/text/tokenise.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void cut(std::string_view text) {
    static depeche::Tokeniser tokeniser; // making one is slow
    depeche::TokenisedText const tokens = tokeniser.tokenise(text);
    std::uint32_t end = 0;
    for (depeche::Token const& token : tokens.tokens()) {
        require(token.where.begin >= end && token.where.end > token.where.begin && token.where.end <= text.size());
        end = token.where.end;
    }
    for (depeche::IndexWord const& word : depeche::index_words(tokens)) {
        require(!word.folded.empty() && word.folded.size() <= 64 && word.accented.size() <= 64);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    cut(bytes);
    if (auto const text = depeche::decode_text(bytes)) {
        cut(*text);
        require(depeche::normalise(*text) == *text);
    }
    require(depeche::fold(depeche::fold(bytes)) == depeche::fold(bytes));
    require(depeche::printable(bytes).find('\x1B') == std::string_view::npos);
    return 0;
}
