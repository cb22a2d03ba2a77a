#include "indexer/care.h"

#include <array>

#include <fmt/format.h>

#include "common/index/care.h"
#include "common/index/reader.h"
#include "common/text/normalise.h"
#include "indexer/places.h"

namespace depeche {
namespace {

std::string human_size(std::uint64_t bytes) {
    constexpr std::array<std::string_view, 5> units{"B", "kB", "MB", "GB", "TB"};
    auto size = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; size >= 1000 && unit + 1 < units.size(); ++unit) size /= 1000;
    return fmt::format("{:.{}f} {}", size, unit == 0 ? 0 : 1, units[unit]);
}

std::string days_covered(IndexSummary const& summary) {
    if (!summary.first || !summary.last) return "none";
    return fmt::format("{} to {}", to_iso(*summary.first), to_iso(*summary.last));
}

} // namespace

int print_status(std::filesystem::path const& index, std::ostream& out) {
    IndexLayout const layout(index);
    IndexReader reader(index);
    IndexSummary const summary = reader.summary();
    out << fmt::format("index      {}\narticles   {}\nundated    {}\npublished  {}\nfiles      {}\nsize       {}\n",
                       index.string(), summary.articles, summary.undated, days_covered(summary), summary.files,
                       human_size(size_on_disk(layout)));
    for (std::string const& root : reader.source_roots()) out << fmt::format("source     {}\n", printable(root));
    print_places(out);
    if (summary.failed > 0) out << fmt::format("failed     {} records or files gave no article\n", summary.failed);
    return 0;
}

int check_index(std::filesystem::path const& index, std::ostream& out, Reporter& reporter) {
    std::uint64_t const errors = check(IndexLayout(index), out);
    if (errors == 0) {
        IndexReader(index).article_count();
        out << "no errors\n";
        return 0;
    }
    reporter.line(
        fmt::format("{}: {} errors; `depeche-index update --rebuild` makes the index anew", index.string(), errors));
    return static_cast<int>(Failure::Code::index_unusable);
}

int compact_index(std::filesystem::path const& index, std::ostream& out) {
    IndexLayout const layout(index);
    std::uint64_t const before = size_on_disk(layout);
    compact(layout);
    out << fmt::format("{} → {}\n", human_size(before), human_size(size_on_disk(layout)));
    return 0;
}

} // namespace depeche
