#pragma once
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace depeche {

/// Cuts scripts written without spaces into words by ICU's dictionaries. One per thread.
class DictionaryWords {
  public:
    DictionaryWords();
    ~DictionaryWords();
    DictionaryWords(DictionaryWords&&) noexcept;
    DictionaryWords& operator=(DictionaryWords&&) noexcept;

    /// The ends of the words `run` consists of, ascending; the last is its size. Valid until the next call.
    std::vector<std::size_t> const& ends(std::string_view run);

  private:
    struct Iterator;
    std::unique_ptr<Iterator> iterator_;
    std::vector<std::size_t> ends_;
};

} // namespace depeche
