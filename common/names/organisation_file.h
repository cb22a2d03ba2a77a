#pragma once
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

/// The compiled list of organisations. Payload: counts, then sections padded to 8 bytes: records (a last one as end
/// mark), offsets of the keys of their other names, hashes of all keys (sorted), whose each hash is, text (strings end
/// in NUL).
namespace depeche::organisation_file {

inline constexpr std::string_view magic = "DPCORGAN";
inline constexpr std::uint32_t version = 1;

struct Counts {
    std::uint32_t organisations, aliases, keys, text;
};

struct Record {
    std::uint32_t name_at, key_at, aliases_at;
};

/// The hash keys are sorted by.
std::uint64_t hash(std::string_view key);

/// A row of data/names/organisations-*.tsv.
struct Row {
    std::string name;
    std::vector<std::string> aliases;
};

/// Adds a file of rows «name TAB alias|alias…»; # begins a comment. Throws std::runtime_error naming the line of a
/// malformed row.
void read_rows(std::istream& in, std::vector<Row>& rows);

/// The file's bytes, header included, and a line on every name that was left out: an alias that two rows give names
/// neither, a name of the list is no other row's alias, and rows of one name are one. The order of rows is of no
/// account.
struct Compiled {
    std::string bytes;
    std::vector<std::string> messages;
};
Compiled compile(std::vector<Row> const& rows);

} // namespace depeche::organisation_file
