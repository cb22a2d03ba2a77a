#pragma once
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The compiled list of organisations. Payload: counts, then sections padded to 8 bytes: records (a last one as end
/// mark), offsets of the keys of their other names, hashes of all keys (sorted), whose each hash is, senses (by hash, in
/// the order of their row), text (strings end in NUL).
namespace depeche::organisation_file {

inline constexpr std::string_view magic = "DPCORGAN";
inline constexpr std::uint32_t version = 2;

struct Counts {
    std::uint32_t organisations, aliases, keys, senses, text;
};

struct Record {
    std::uint32_t name_at, key_at, aliases_at;
};

/// What a key means in articles about a country. Of the senses of one key the first is its usual one.
struct Sense {
    std::uint64_t hash;
    std::uint32_t owner; ///< a record's number; nobody where it means none of the list
    char country[4];     ///< two letters
};
inline constexpr std::uint32_t nobody = 0xFFFF'FFFFU;

/// The hash keys are sorted by.
std::uint64_t hash(std::string_view key);

/// A row of data/names/organisations-*.tsv.
struct Row {
    std::string name;
    std::vector<std::string> aliases;
};

/// A row of data/names/organisations-senses.tsv: a name that means another organisation in each country.
struct Senses {
    std::string name;
    std::vector<std::pair<std::string, std::string>> by_country; ///< country, organisation; «-» for none of the list
};

/// Adds a file of rows «name TAB alias|alias…»; # begins a comment. Throws std::runtime_error naming the line of a
/// malformed row.
void read_rows(std::istream& in, std::vector<Row>& rows);

/// Adds a file of rows «name TAB FR=organisation|BE=organisation…», the usual sense first.
void read_senses(std::istream& in, std::vector<Senses>& senses);

/// The file's bytes, header included, and a line on every name that was left out: an alias that two rows give names
/// neither, a name of the list is no other row's alias, and rows of one name are one. The order of rows is of no
/// account.
struct Compiled {
    std::string bytes;
    std::vector<std::string> messages;
};
/// A sense must be the name of a row; throws std::runtime_error for any other.
Compiled compile(std::vector<Row> const& rows, std::vector<Senses> const& senses = {});

} // namespace depeche::organisation_file
