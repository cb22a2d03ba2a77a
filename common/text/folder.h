#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace depeche {

/// Folds any text by ICU, with buffers it uses again: one per thread. The slow way; the quick tables are made with it.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(Folder&&) noexcept;
    Folder& operator=(Folder&&) noexcept;

    /// Appends the folded and the accented form of `text` (what fold() and fold_case() return).
    void append(std::string_view text, std::string& folded, std::string& accented);

  private:
    struct Buffers;
    std::unique_ptr<Buffers> buffers_;
};

} // namespace depeche
