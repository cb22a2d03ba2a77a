#include "tests/end_to_end/archive.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <sstream>

#include "common/index/codec.h"
#include "common/index/dictionary.h"
#include "common/index/merges.h"
#include "common/index/reader.h"
#include "common/index/schema.h"

namespace support {

std::string record(std::string const& id, std::string const& text) {
    return R"({"id": ")" + id + R"(", "title": "Dépêche )" + id + R"(", "text": ")" + text +
           "\", \"date\": \"2016-10-06\"}\n";
}

void Archive::fill() const {
    write("un.txt", "Le premier\n\nLe marché de Rennes a rouvert mardi.\n");
    write("deux.txt", "Le deuxième\n\nLa gare de Lyon reste fermée.\n");
    write("depeches.jsonl", record("d1", "Un accord a été signé.") + record("d2", "La grève continue.") +
                                        record("d3", "Le tunnel est ouvert.") + record("d4", "Le budget est adopté."));
}

std::string Archive::counts(Outcome const& outcome) {
    std::string const line = last_line(outcome.err);
    std::istringstream words(line);
    std::string counts;
    for (std::string_view const name : {"added=", "changed=", "removed=", "unchanged=", "failed="}) {
        std::string word;
        words >> word;
        if (!word.starts_with(name)) return line;
        counts += (counts.empty() ? "" : " ") + word.substr(name.size());
    }
    return counts;
}

std::string Archive::ids(std::vector<std::string> query) const {
    std::vector<std::string> all{
        program("depeche"), "--index", index().string(), "search", "--format", "ids", "-n", "0"};
    all.insert(all.end(), query.begin(), query.end());
    std::istringstream lines(support::run({all, "", {"XDG_CONFIG_HOME=" + directory_.path().string()}, {}}).out);
    std::vector<std::string> ids;
    for (std::string line; std::getline(lines, line);) ids.push_back(line);
    std::sort(ids.begin(), ids.end());
    std::string joined;
    for (std::string const& id : ids) joined += id + ' ';
    return joined;
}

namespace {

using depeche::FacetKind;
using depeche::schema::Slot;

std::string readable(std::string const& bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (char c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4];
        text += digits[byte & 15U];
    }
    return text;
}

/// The names behind a facet's numbers: numbers follow the order of reading, which an interruption may change.
std::string names(Xapian::Database const& database, FacetKind kind, std::string const& packed) {
    std::vector<std::string> found;
    depeche::for_each_packed(packed, [&](std::uint32_t number) {
        depeche::DictionaryEntry const entry = depeche::read_entry(database, kind, number);
        std::string line = entry.key;
        for (auto const& form : entry.forms) line += "," + form.name + "=" + std::to_string(form.articles);
        found.push_back(line);
    });
    std::sort(found.begin(), found.end());
    std::string joined;
    for (std::string const& one : found) joined += one + ';';
    return joined;
}

std::string value(Xapian::Database const& database, Xapian::valueno slot, std::string const& bytes) {
    switch (static_cast<Slot>(slot)) {
        case Slot::persons:
            return names(database, FacetKind::person, bytes);
        case Slot::places:
            return names(database, FacetKind::place, bytes);
        case Slot::organisations:
            return names(database, FacetKind::organisation, bytes);
        case Slot::place_nodes:
            return names(database, FacetKind::place_node, bytes);
        case Slot::source:
            return names(database, FacetKind::source, bytes);
        case Slot::section:
            return names(database, FacetKind::section, bytes);
        case Slot::language:
            return names(database, FacetKind::language, bytes);
        default:
            return readable(bytes);
    }
}

std::string dump_document(Xapian::Database const& database, Xapian::docid number) {
    Xapian::Document const document = database.get_document(number);
    std::ostringstream out;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        out << *term;
        for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) out << ' ' << *at;
        out << '\n';
    }
    for (auto at = document.values_begin(); at != document.values_end(); ++at) {
        out << at.get_valueno() << '=' << value(database, at.get_valueno(), *at) << '\n';
    }
    out << readable(document.get_data()) << '\n';
    return out.str();
}

void dump_synonyms(Xapian::Database const& database, std::ostream& out) {
    for (auto key = database.synonym_keys_begin(); key != database.synonym_keys_end(); ++key) {
        out << *key << ':';
        for (auto word = database.synonyms_begin(*key); word != database.synonyms_end(*key); ++word)
            out << ' ' << *word;
        out << '\n';
    }
}

void dump_merges(Xapian::Database const& database, std::ostream& out) {
    std::map<std::string, std::string> merged;
    for (FacetKind const kind : {FacetKind::person, FacetKind::organisation}) {
        for (auto const& [shorter, full] : depeche::read_merges(database, kind)) {
            merged[depeche::read_entry(database, kind, shorter).key] = depeche::read_entry(database, kind, full).key;
        }
    }
    for (auto const& [shorter, full] : merged) out << shorter << " is " << full << '\n';
}

} // namespace

std::string dump(std::filesystem::path const& index) {
    depeche::IndexReader reader(index);
    return reader.read([](Xapian::Database const& database) {
        std::map<std::string, std::string> articles;
        for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
            std::string const id = depeche::decode_article(database.get_document(*at).get_data()).article.id;
            articles[id] += dump_document(database, *at);
        }
        std::ostringstream out;
        for (auto const& [id, article] : articles) out << "== " << id << '\n' << article;
        dump_synonyms(database, out);
        dump_merges(database, out);
        for (std::string const prefix : {"f", "r"}) {
            for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
                out << *key << '=' << readable(database.get_metadata(*key)) << '\n';
            }
        }
        return out.str();
    });
}

} // namespace support
