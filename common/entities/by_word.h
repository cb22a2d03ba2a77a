#pragma once
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace depeche {

/// Values by the hash of a word or of a run of words: open addressing, in one piece of memory. No key is 0.
template <typename Value, typename Key = std::uint32_t>
class ByWord {
  public:
    /// Room for so many distinct words; more are not to be added.
    explicit ByWord(std::size_t most_words) : slots_(std::bit_ceil(std::max<std::size_t>(8, most_words * 2))) {}

    /// The word's value, a new one where it has none.
    Value& operator[](Key word) {
        Slot& slot = slots_[slot_of(word)];
        slot.word = word;
        return slot.value;
    }

    /// The word's value; null where it has none.
    Value const* find(Key word) const {
        Slot const& slot = slots_[slot_of(word)];
        return slot.word == word ? &slot.value : nullptr;
    }

  private:
    struct Slot {
        Key word = 0;
        Value value{};
    };

    std::size_t slot_of(Key word) const {
        std::size_t slot = word & (slots_.size() - 1);
        while (slots_[slot].word != 0 && slots_[slot].word != word) slot = (slot + 1) & (slots_.size() - 1);
        return slot;
    }

    std::vector<Slot> slots_;
};

} // namespace depeche
