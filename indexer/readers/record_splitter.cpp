#include "indexer/readers/record_splitter.h"

#include <fmt/format.h>

#include <string_view>

namespace depeche {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string too_long(std::string_view what, std::size_t limit) {
    return fmt::format("{} longer than {} MB", what, limit >> 20U);
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

/// Lines put together from chunks.
class LineSplitter {
  public:
    LineSplitter(std::size_t limit, RecordTaker& taker) : limit_(limit), taker_(taker) {}

    /// False when the taker wants no more.
    bool add(std::string_view chunk) {
        for (std::size_t end = chunk.find('\n'); end != std::string_view::npos; end = chunk.find('\n')) {
            hold(chunk.substr(0, end));
            chunk.remove_prefix(end + 1);
            if (!give()) return false;
        }
        hold(chunk);
        return true;
    }

    bool give() {
        ++line_;
        bool go_on = true;
        if (overlong_) {
            go_on = taker_.unusable(line_, too_long("line", limit_));
        } else if (!is_blank(held_)) {
            go_on = taker_.record(held_, line_);
        }
        held_.clear();
        overlong_ = false;
        return go_on;
    }

  private:
    void hold(std::string_view part) {
        if (overlong_) return;
        if (part.size() > limit_ - held_.size()) {
            overlong_ = true;
            std::string().swap(held_);
        } else {
            held_ += part;
        }
    }

    std::size_t limit_;
    RecordTaker& taker_;
    std::string held_;
    bool overlong_ = false;
    std::uint64_t line_ = 0;
};

/// Objects found by counting brackets outside strings.
class ObjectSplitter {
  public:
    ObjectSplitter(std::size_t limit, RecordTaker& taker) : limit_(limit), taker_(taker) {}

    /// False when the taker wants no more or a fault was met.
    bool add(std::string_view chunk) {
        for (std::size_t at = 0; at < chunk.size();) {
            bool const outside = depth_ == 0;
            std::size_t const used = outside ? skip_between(chunk.substr(at)) : take_inside(chunk.substr(at));
            if (!fault_.empty() || stopped_) return false;
            at += used;
        }
        return true;
    }

    std::string finish() {
        if (stopped_ || !fault_.empty()) return fault_;
        if (depth_ > 0) taker_.unusable(first_line_, "the file ends inside this record");
        if (in_array_ && depth_ == 0) return "the file ends inside its array";
        return {};
    }

  private:
    std::size_t skip_between(std::string_view bytes) {
        std::size_t at = 0;
        for (; at < bytes.size() && depth_ == 0 && fault_.empty(); ++at) {
            switch (bytes[at]) {
                case '\n':
                    ++line_;
                    break;
                case ' ':
                case '\t':
                case '\r':
                case ',':
                    break;
                case '{':
                    open();
                    break;
                case '[':
                case ']':
                    array_bracket(bytes[at]);
                    break;
                default:
                    refuse();
            }
        }
        return at;
    }

    std::size_t take_inside(std::string_view bytes) {
        std::size_t at = 0;
        while (at < bytes.size() && depth_ > 0) step(bytes[at++]);
        hold(bytes.substr(0, at));
        if (depth_ == 0) give();
        return at;
    }

    void array_bracket(char bracket) {
        bool const opens = bracket == '[';
        if (opens == in_array_) refuse();
        in_array_ = opens;
    }

    void step(char c) {
        if (c == '\n') ++line_;
        if (in_string_) {
            if (escaped_) {
                escaped_ = false;
            } else if (c == '\\') {
                escaped_ = true;
            } else if (c == '"') {
                in_string_ = false;
            }
        } else if (c == '"') {
            in_string_ = true;
        } else if (c == '{' || c == '[') {
            ++depth_;
        } else if (c == '}' || c == ']') {
            --depth_;
        }
    }

    void open() {
        depth_ = 1;
        first_line_ = line_;
        held_.assign(1, '{');
    }

    void refuse() {
        fault_ = fmt::format("line {} holds something other than JSON objects; what follows is not read", line_);
    }

    void hold(std::string_view part) {
        if (overlong_) return;
        if (part.size() > limit_ - held_.size()) {
            overlong_ = true;
            std::string().swap(held_);
        } else {
            held_ += part;
        }
    }

    void give() {
        bool const go_on =
            overlong_ ? taker_.unusable(first_line_, too_long("record", limit_)) : taker_.record(held_, first_line_);
        stopped_ = !go_on;
        held_.clear();
        overlong_ = false;
    }

    std::size_t limit_;
    RecordTaker& taker_;
    std::string held_;
    std::string fault_;
    std::uint64_t line_ = 1;
    std::uint64_t first_line_ = 1;
    std::size_t depth_ = 0;
    bool in_array_ = false;
    bool in_string_ = false;
    bool escaped_ = false;
    bool overlong_ = false;
    bool stopped_ = false;
};

std::string_view without_mark(std::string_view chunk) {
    return chunk.starts_with(byte_order_mark) ? chunk.substr(byte_order_mark.size()) : chunk;
}

} // namespace

void split_lines(ByteStream& stream, std::size_t limit, RecordTaker& taker) {
    LineSplitter splitter(limit, taker);
    for (std::string_view chunk = without_mark(stream.next()); !chunk.empty(); chunk = stream.next()) {
        if (!splitter.add(chunk)) return;
    }
    // A last line without its end; where bytes are missing it would be half a record.
    if (stream.fault().empty()) splitter.give();
}

std::string split_objects(ByteStream& stream, std::size_t limit, RecordTaker& taker) {
    ObjectSplitter splitter(limit, taker);
    for (std::string_view chunk = without_mark(stream.next()); !chunk.empty(); chunk = stream.next()) {
        if (!splitter.add(chunk)) return splitter.finish();
    }
    return stream.fault().empty() ? splitter.finish() : std::string();
}

} // namespace depeche
