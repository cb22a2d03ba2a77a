#pragma once
#include <string>
#include <utility>
#include <variant>

namespace depeche {

/// Why an input could not be used: the input's own fault, told to the user in one line; the run goes on.
struct Error {
    std::string where;    ///< file, or file:line
    std::string message;  ///< what is wrong and what follows: `no "text"; skipped`

    std::string text() const { return where.empty() ? message : where + ": " + message; }
    bool operator==(Error const&) const = default;
};

/// A value, or the reason there is none.
template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return state_.index() == 0; }
    T& value() { return std::get<0>(state_); }
    T const& value() const { return std::get<0>(state_); }
    T& operator*() { return value(); }
    T const& operator*() const { return value(); }
    T* operator->() { return &value(); }
    T const* operator->() const { return &value(); }
    Error const& error() const { return std::get<1>(state_); }

  private:
    std::variant<T, Error> state_;
};

}  // namespace depeche
