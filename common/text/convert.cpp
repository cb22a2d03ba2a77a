#include <unicode/ucnv.h>

#include <array>
#include <memory>
#include <span>

#include "common/text/guess_charset.h"
#include "common/text/utf8.h"

namespace depeche {
namespace {

/// Joins the halves of surrogate pairs, which may come in separate pieces.
class Utf16Joiner {
  public:
    explicit Utf16Joiner(std::string& utf8) : utf8_(utf8) {}

    void add(std::span<UChar const> units) {
        for (char32_t const unit : units) add(unit);
    }
    void finish() {
        if (high_ != 0) append_utf8(utf8_, 0xFFFD);
    }

  private:
    void add(char32_t unit) {
        bool const low = unit >= 0xDC00 && unit < 0xE000;
        if (high_ != 0 && low) {
            append_utf8(utf8_, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
            high_ = 0;
            return;
        }
        finish();
        high_ = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
        if (high_ == 0) append_utf8(utf8_, low ? char32_t{0xFFFD} : unit);
    }

    std::string& utf8_;
    char32_t high_ = 0;
};

} // namespace

std::optional<std::string> converted(std::string_view bytes, std::string const& charset) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, decltype(&ucnv_close)> const converter(ucnv_open(charset.c_str(), &status), ucnv_close);
    if (U_FAILURE(status)) return std::nullopt;
    std::string utf8;
    utf8.reserve(bytes.size() + bytes.size() / 8);
    Utf16Joiner joiner(utf8);
    std::array<UChar, 4096> units{};
    char const* source = bytes.data();
    char const* const end = source + bytes.size();
    do {
        UChar* target = units.data();
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, target + units.size(), &source, end, nullptr, true, &status);
        joiner.add({units.data(), target});
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    joiner.finish();
    return utf8;
}

} // namespace depeche
