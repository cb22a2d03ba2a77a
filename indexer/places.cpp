#include "indexer/places.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

#include <fmt/format.h>

#include "common/analysis/resources.h"
#include "common/cli/locations.h"
#include "common/places/gazetteer.h"
#include "common/entities/lexicon.h"
#include "common/places/place_file.h"
#include "common/places/place_import.h"
#include "common/entities/tagger_model.h"
#include "common/model/failure.h"
#include "common/text/normalise.h"
#include "indexer/geonames_files.h"

namespace depeche {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t malformed_told = 3;

fs::path built_in_places() { return resource_directory() / "places.depeche"; }

[[noreturn]] void cannot_write(fs::path const& file, int error) {
    throw Failure(Failure::Code::resource, fmt::format("{}: cannot be written: {}", file.string(), std::strerror(error)));
}

/// Puts the bytes in the file's place by one rename; what was there stays until then.
void replace_file(fs::path const& file, std::string const& bytes) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error) cannot_write(file.parent_path(), error.value());
    fs::path const temporary = file.string() + fmt::format(".{}", ::getpid());
    int const descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0) cannot_write(temporary, errno);
    int fault = 0;
    for (std::size_t at = 0; at < bytes.size() && fault == 0;) {
        ssize_t const written = ::write(descriptor, bytes.data() + at, bytes.size() - at);
        if (written < 0 && errno != EINTR) fault = errno;
        if (written > 0) at += static_cast<std::size_t>(written);
    }
    if (fault == 0 && ::fsync(descriptor) != 0) fault = errno;
    ::close(descriptor);
    if (fault == 0 && ::rename(temporary.c_str(), file.c_str()) != 0) fault = errno;
    if (fault == 0) return;
    fs::remove(temporary, error);
    cannot_write(file, fault);
}

/// What was read of one table.
struct Counts {
    std::uint64_t rows = 0, kept = 0, malformed = 0;
    std::vector<std::uint64_t> malformed_lines;

    std::string text() const {
        std::string told = fmt::format("{} rows: {} kept, {} skipped, {} malformed", rows, kept, rows - kept - malformed, malformed);
        if (malformed == 0) return told;
        return told + fmt::format(" (line{} {}{})", malformed > 1 ? "s" : "", fmt::join(malformed_lines, ", "),
                                  malformed > malformed_lines.size() ? ", …" : "");
    }
};

class Importer {
  public:
    Importer(PlacesOptions const& options, Reporter& reporter, std::atomic<int> const& interrupted)
        : options_(options), reporter_(reporter), interrupted_(interrupted) {}

    int run() {
        if (!find_tables()) return 1;
        std::shared_ptr<TaggerModel const> const model = TaggerModel::load(resource_directory() / "fr-news.depeche");
        PlaceImport import(place_file::read_compiled(built_in_places()), rules(*model));
        for (geonames::Table const table : PlaceImport::order()) {
            for (GeonamesTable const& one : tables_) {
                if (one.table == table && !read(one, import)) return interrupted_ != 0 ? 128 + interrupted_ : 1;
            }
        }
        reporter_.progress("joining what was read");
        std::string const bytes = place_file::compile(import.result());
        if (interrupted_ != 0) return 128 + interrupted_;
        fs::path const file = imported_places_file();
        replace_file(file, bytes);
        tell(file);
        return 0;
    }

  private:
    bool find_tables() {
        bool all = true;
        for (std::string const& file : options_.files) {
            Result<std::vector<GeonamesTable>> const found = geonames_tables(file);
            if (!found) reporter_.trouble({printable(found.error().where), found.error().message + "; nothing is imported"});
            all = all && found;
            if (found) tables_.insert(tables_.end(), found->begin(), found->end());
        }
        return all;
    }

    ImportRules rules(TaggerModel const& model) const {
        ImportRules rules;
        rules.fewest_people = options_.fewest_people;
        rules.is_word = [lexicon = model.lexicon()](std::string_view key) {
            constexpr std::uint8_t risky =
                WordFlags::common | WordFlags::given_name |
                                           WordFlags::surname | WordFlags::known_person | WordFlags::organisation;
            return (lexicon.flags(word_hash(key)) & risky) != 0;
        };
        return rules;
    }

    /// False where it cannot be read to its end, or is interrupted.
    bool read(GeonamesTable const& table, PlaceImport& import) {
        Counts counts;
        std::string const fault = for_each_row(table, [&](std::string_view line, std::uint64_t number) {
            take(table, import, line, number, counts);
            if (counts.rows % 4096 == 0) reporter_.progress(fmt::format("{} rows  {}", counts.rows, table.name()));
            return interrupted_ == 0;
        });
        if (interrupted_ != 0) {
            reporter_.line("interrupted; nothing is imported");
            return false;
        }
        if (!fault.empty()) {
            reporter_.trouble({printable(table.name()), fmt::format("cannot be read: {}; nothing is imported", fault)});
            return false;
        }
        reporter_.line(fmt::format("{}: {}", printable(table.name()), counts.text()));
        return true;
    }

    void take(GeonamesTable const& table, PlaceImport& import, std::string_view line, std::uint64_t number, Counts& counts) const {
        ++counts.rows;
        try {
            PlaceImport::Taken const taken = import.take(table.table, line);
            if (taken == PlaceImport::Taken::kept) ++counts.kept;
            if (taken != PlaceImport::Taken::malformed) return;
        } catch (std::length_error const&) {
            throw Failure(Failure::Code::resource, "more than a million places would be kept; --fewest-people keeps the larger ones");
        }
        ++counts.malformed;
        if (counts.malformed_lines.size() < malformed_told) counts.malformed_lines.push_back(number);
    }

    void tell(fs::path const& file) {
        std::size_t const places = Gazetteer::load(file)->size();
        std::size_t const before = Gazetteer::load(built_in_places())->size();
        reporter_.line(fmt::format("{}: {} places, {} of them built in", printable(file.string()), places, before));
        reporter_.line("articles indexed before keep their places until `depeche-index update --rebuild`");
        if (places_in_use() != file) reporter_.line("$DEPECHE_DATA is set: its places.depeche is used, not this one");
    }

    PlacesOptions const& options_;
    Reporter& reporter_;
    std::atomic<int> const& interrupted_;
    std::vector<GeonamesTable> tables_;
};

} // namespace

fs::path places_in_use() {
    char const* const data = std::getenv("DEPECHE_DATA");
    bool const named = data != nullptr && *data != '\0';
    fs::path const imported = imported_places_file();
    std::error_code ignored;
    return !named && fs::exists(imported, ignored) ? imported : built_in_places();
}

int import_places(PlacesOptions const& options, Reporter& reporter, std::atomic<int> const& interrupted) {
    return Importer(options, reporter, interrupted).run();
}

int print_places(std::ostream& out) {
    fs::path const file = places_in_use();
    char const* const origin = file == imported_places_file() ? "imported" : "built in";
    try {
        std::size_t const places = Gazetteer::load(file)->size();
        out << fmt::format("places     {} in {}, {}\n", places, printable(file.string()), origin);
        return 0;
    } catch (Failure const& failure) {
        out << fmt::format("places     unusable, {}: {}\n", origin, printable(failure.what()));
        return failure.exit_code();
    }
}

} // namespace depeche
