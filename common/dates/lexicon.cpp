#include "common/dates/lexicon.h"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "common/dates/tables.h"
#include "common/text/fold.h"

namespace depeche::dates {
namespace {

std::size_t hash(std::string_view form) {
    std::uint64_t value = 0xcbf29ce484222325;
    for (char c : form) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return static_cast<std::size_t>(value ^ (value >> 29));
}

std::int32_t number_in(std::string_view written) {
    std::int32_t value = 0;
    std::from_chars(written.data(), written.data() + written.size(), value);
    return value;
}

template <std::size_t N>
std::int32_t index_in(std::array<std::string_view, N> const& names, std::string_view name) {
    auto const at = std::find(names.begin(), names.end(), name);
    assert(at != names.end());
    return static_cast<std::int32_t>(at - names.begin());
}

/// The words of a phrase: cut at spaces, hyphens and after apostrophes.
std::vector<std::string_view> words_of(std::string_view form) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= form.size(); ++i) {
        bool const cut = i == form.size() || form[i] == ' ' || form[i] == '-' || form[i] == '\'';
        if (!cut) continue;
        if (i > begin) words.push_back(form.substr(begin, i - begin));
        begin = i + 1;
    }
    return words;
}

} // namespace

Lexicon const& Lexicon::of(std::string_view language) {
    static Lexicon const french{"fr"}, english{"en"}, none{""};
    return language == "fr" ? french : language == "en" ? english : none;
}

Lexicon::Lexicon(std::string_view language) : entries_(1024) {
    for (auto const& table : tables()) {
        if (table.language == language) read_table(table.text);
    }
    for (auto& phrases : phrases_) {
        std::stable_sort(phrases.begin(), phrases.end(),
                         [](Phrase const& a, Phrase const& b) { return a.words.size() > b.words.size(); });
    }
}

void Lexicon::read_table(std::string_view table) {
    while (!table.empty()) {
        auto const end = std::min(table.find('\n'), table.size());
        read_line(table.substr(0, end));
        table.remove_prefix(std::min(end + 1, table.size()));
    }
}

void Lexicon::read_line(std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    auto const first = line.find('\t'), second = line.find('\t', first + 1);
    assert(second != std::string_view::npos);
    auto form = line.substr(0, first);
    auto const sort = static_cast<Sort>(index_in(sort_names, line.substr(first + 1, second - first - 1)));
    auto const value = line.substr(second + 1);
    if (sort == Sort::eponym) {
        auto const space = form.find(' ');
        eponyms_.push_back({number_in(form), number_in(form.substr(space + 1)), *day_from_iso(value)});
        return;
    }
    bool const exact = form.front() == '=';
    if (exact) form.remove_prefix(1);
    auto const code = value_of(sort, value);
    auto const cased = keep(fold_case(form));
    add(cased, sort, code);
    auto const bare = keep(fold(form));
    if (!exact && bare != cased) add(bare, sort, code);
}

std::int32_t Lexicon::value_of(Sort sort, std::string_view written) {
    switch (sort) {
        case Sort::role:
            return index_in(role_names, written);
        case Sort::unit:
            return index_in(unit_names, written);
        case Sort::part:
            return index_in(part_names, written);
        case Sort::tense:
            return index_in(tense_names, written);
        case Sort::holiday:
        case Sort::soft_holiday:
            holidays_.push_back(*holiday_rule(written));
            return static_cast<std::int32_t>(holidays_.size() - 1);
        case Sort::period:
            periods_.push_back({day_from_iso(written.substr(0, 10)), day_from_iso(written.substr(11))});
            return static_cast<std::int32_t>(periods_.size() - 1);
        default:
            return number_in(written);
    }
}

void Lexicon::add(std::string_view form, Sort sort, std::int32_t value) {
    if (words_of(form).size() > 1) add_phrase(form, sort, value);
    if (form.find(' ') != std::string_view::npos) return;
    if (auto const mark = form.find('\''); mark != std::string_view::npos && mark + 1 < form.size()) {
        add(keep(std::string{form.substr(0, mark)} + std::string{form.substr(mark + 1)}), sort, value);
    }
    auto& word = entry_for(form).word;
    bool const known = (word.sorts & bit(sort)) != 0;
    if (known || word.count == word.senses.size()) return;
    word.sorts |= bit(sort);
    word.senses[word.count++] = {sort, value};
}

void Lexicon::add_phrase(std::string_view form, Sort sort, std::int32_t value) {
    Phrase phrase;
    phrase.words = words_of(form);
    phrase.word.sorts = bit(sort);
    phrase.word.senses[0] = {sort, value};
    phrase.word.count = 1;
    auto& first = entry_for(phrase.words.front());
    if (first.phrases < 0) {
        first.phrases = static_cast<std::int32_t>(phrases_.size());
        phrases_.emplace_back();
    }
    phrases_[static_cast<std::size_t>(first.phrases)].push_back(std::move(phrase));
}

Lexicon::Entry const* Lexicon::find(std::string_view form) const {
    std::size_t const mask = entries_.size() - 1;
    for (std::size_t i = hash(form) & mask; !entries_[i].form.empty(); i = (i + 1) & mask) {
        if (entries_[i].form == form) return &entries_[i];
    }
    return nullptr;
}

Lexicon::Entry& Lexicon::entry_for(std::string_view form) {
    if (2 * used_ >= entries_.size()) grow();
    std::size_t const mask = entries_.size() - 1;
    std::size_t i = hash(form) & mask;
    while (!entries_[i].form.empty() && entries_[i].form != form) i = (i + 1) & mask;
    if (entries_[i].form.empty()) {
        entries_[i].form = form;
        ++used_;
    }
    return entries_[i];
}

void Lexicon::grow() {
    std::vector<Entry> old(entries_.size() * 2);
    old.swap(entries_);
    used_ = 0;
    for (auto const& entry : old) {
        if (!entry.form.empty()) entry_for(entry.form) = entry;
    }
}

std::string_view Lexicon::keep(std::string form) {
    kept_.push_back(std::make_unique<std::string>(std::move(form)));
    return *kept_.back();
}

std::span<Phrase const> Lexicon::phrases_from(Entry const& entry) const {
    if (entry.phrases < 0) return {};
    return phrases_[static_cast<std::size_t>(entry.phrases)];
}

} // namespace depeche::dates
