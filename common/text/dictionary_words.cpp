#include "common/text/dictionary_words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <stdexcept>

namespace depeche {

struct DictionaryWords::Iterator {
    std::unique_ptr<icu::BreakIterator> words;
};

DictionaryWords::DictionaryWords() = default;
DictionaryWords::~DictionaryWords() = default;
DictionaryWords::DictionaryWords(DictionaryWords&&) noexcept = default;
DictionaryWords& DictionaryWords::operator=(DictionaryWords&&) noexcept = default;

std::vector<std::size_t> const& DictionaryWords::ends(std::string_view run) {
    UErrorCode status = U_ZERO_ERROR;
    if (!iterator_) { // most texts never need it, and making it is slow
        iterator_ = std::make_unique<Iterator>();
        iterator_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        if (U_FAILURE(status)) throw std::runtime_error("ICU's word dictionaries are missing");
    }
    ends_.clear();
    UText opened = UTEXT_INITIALIZER;
    utext_openUTF8(&opened, run.data(), static_cast<int64_t>(run.size()), &status);
    iterator_->words->setText(&opened, status);
    if (U_SUCCESS(status)) {
        iterator_->words->first();
        for (int32_t end = iterator_->words->next(); end != icu::BreakIterator::DONE; end = iterator_->words->next()) {
            ends_.push_back(static_cast<std::size_t>(end));
        }
    }
    utext_close(&opened);
    if (ends_.empty() || ends_.back() != run.size()) ends_.push_back(run.size());
    return ends_;
}

} // namespace depeche
