#include "indexer/geonames_files.h"

#include <fmt/format.h>

#include "indexer/readers/archive.h"
#include "indexer/readers/detect.h"

namespace depeche {
namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20U;
constexpr int lines_looked_at = 200;

/// The table of the first row that is one.
std::optional<geonames::Table> table_in(std::string_view head) {
    for (int i = 0; i < lines_looked_at && !head.empty(); ++i) {
        std::size_t const end = std::min(head.find('\n'), head.size());
        if (auto const table = geonames::table_of(head.substr(0, end))) return table;
        head.remove_prefix(std::min(end + 1, head.size()));
    }
    return std::nullopt;
}

/// Cuts a stream into lines.
class LineCutter {
  public:
    using Row = std::function<bool(std::string_view, std::uint64_t)>;
    explicit LineCutter(Row const& row) : row_(row) {}

    /// False where a row stopped it.
    bool cut(ByteStream& stream) {
        for (std::string_view chunk = stream.next(); !chunk.empty(); chunk = stream.next()) {
            for (std::size_t end = chunk.find('\n'); end != std::string_view::npos; end = chunk.find('\n')) {
                if (!give(chunk.substr(0, end))) return false;
                chunk.remove_prefix(end + 1);
            }
            keep(chunk);
        }
        return line_.empty() || give({});
    }

  private:
    void keep(std::string_view part) {
        if (line_.size() <= longest_line) line_.append(part);
    }

    bool give(std::string_view rest) {
        ++number_;
        std::string_view line = rest;
        if (!line_.empty()) {
            keep(rest);
            line = line_;
        }
        if (line.ends_with('\r')) line.remove_suffix(1);
        bool const row = !line.empty() && line.front() != '#';
        bool const go_on = !row || row_(line.size() > longest_line ? std::string_view{} : line, number_);
        line_.clear();
        return go_on;
    }

    Row const& row_;
    std::string line_; ///< what earlier chunks had of it
    std::uint64_t number_ = 0;
};

} // namespace

Result<std::vector<GeonamesTable>> geonames_tables(std::string const& file) {
    auto stream = FileStream::open(file);
    if (!stream) return stream.error();
    std::vector<GeonamesTable> tables;
    std::string fault;
    if (is_packed((*stream)->head())) {
        fault = unpack(**stream, [&](Member member) {
            if (auto const table = table_in(member.bytes.head())) tables.push_back({file, member.name, *table});
            return true;
        });
    } else if (auto const table = table_in((*stream)->head())) {
        tables.push_back({file, "", *table});
    } else {
        fault = (*stream)->fault();
    }
    if (!fault.empty()) return Error{file, fmt::format("cannot be read: {}", fault)};
    if (tables.empty()) return Error{file, "holds no table of GeoNames: no row has its columns"};
    return tables;
}

std::string for_each_row(GeonamesTable const& table,
                         std::function<bool(std::string_view line, std::uint64_t number)> const& row) {
    auto stream = FileStream::open(table.file);
    if (!stream) return stream.error().message;
    LineCutter cutter(row);
    std::string fault;
    if (!is_packed((*stream)->head())) {
        cutter.cut(**stream);
        return (*stream)->fault();
    }
    std::string const unpacking = unpack(**stream, [&](Member member) {
        if (member.name != table.member) return true;
        cutter.cut(member.bytes);
        fault = member.bytes.fault();
        return false;
    });
    return fault.empty() ? unpacking : fault;
}

} // namespace depeche
