#include "common/index/writer.h"

#include <algorithm>
#include <set>
#include <thread>

#include <fmt/format.h>

#include "common/index/codec.h"
#include "common/index/date_terms.h"
#include "common/index/guard.h"
#include "common/index/schema.h"
#include "common/text/fold.h"

namespace depeche {
namespace {

constexpr auto slot(schema::Slot which) { return static_cast<Xapian::valueno>(which); }

Xapian::WritableDatabase open_waiting(std::string const& path, std::chrono::seconds wait) {
    auto const until = std::chrono::steady_clock::now() + wait;
    for (;;) {
        try {
            return Xapian::WritableDatabase(path, Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS);
        } catch (Xapian::DatabaseLockError const&) {
            if (std::chrono::steady_clock::now() >= until) throw;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
}

void check_version(Xapian::WritableDatabase& database, std::string const& where) {
    std::string const key{schema::key::version};
    std::string const found = database.get_metadata(key);
    if (found == schema::version) return;
    if (!found.empty() || database.get_doccount() > 0) {
        throw Failure(Failure::Code::index_unusable,
                      fmt::format("{}: made by another version of depeche (schema {}, this one writes {}); "
                                  "`depeche-index update --rebuild` makes it anew",
                                  where, found.empty() ? "unknown" : found, schema::version));
    }
    database.set_metadata(key, std::string{schema::version});
    database.commit();
}

std::vector<std::uint32_t> sorted(std::vector<std::uint32_t> numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::string mentioned_nodes(Analysis const& analysis) {
    std::vector<std::uint32_t> nodes;
    for (DateMention const& mention : analysis.dates) {
        for (CalendarNode const node : cover(mention.interval)) nodes.push_back(pack(node));
    }
    return pack_ascending(sorted(std::move(nodes)));
}

/// The ids of the places that an article names and of all that contain them, each once.
std::set<std::string> place_ids(Analysis const& analysis) {
    std::set<std::string> ids;
    for (Entity const& entity : analysis.entities) {
        if (entity.kind != EntityKind::place) continue;
        if (!entity.id.empty()) ids.insert(entity.id);
        ids.insert(entity.containers.begin(), entity.containers.end());
    }
    return ids;
}

} // namespace

IndexWriter::IndexWriter(std::filesystem::path const& shard, Options const& options, DescribePlace describe_place)
    : where_(shard.parent_path().string()), describe_place_(std::move(describe_place)), names_(options.names) {
    guarded(where_, [&] {
        database_ = open_waiting(shard.string(), options.wait);
        check_version(database_, where_);
        // In a transaction Xapian writes but does not commit of its own accord, as it else would every 10 000
        // documents.
        database_.begin_transaction();
    });
}

std::vector<Xapian::docid> IndexWriter::documents_of(std::string_view path) const {
    std::string const term = make_term(schema::prefix::file, hash_bytes(file_hash(path)));
    return guarded(where_, [&] {
        return std::vector<Xapian::docid>(database_.postlist_begin(term), database_.postlist_end(term));
    });
}

void IndexWriter::begin_file(std::string_view path) {
    file_ = GivingFile(file_hash(path));
    guarded(where_, [&] {
        for (Xapian::docid const document : documents_of(path)) {
            std::string const hash = database_.get_document(document).get_value(slot(schema::Slot::content_hash));
            file_.gave(hash_from_bytes(hash), document);
        }
    });
}

PutOutcome IndexWriter::put(PreparedArticle& article, std::string_view id_if_taken, std::uint64_t ordinal) {
    return guarded(where_, [&] {
        Article& about = article.stored.article;
        about.id = settle_id(database_, file_, {about.id, id_if_taken, about.path, ordinal, article.hash});
        auto const existing = find_article(database_, about.id);
        if (existing) discount(decode_article(database_.get_document(*existing).get_data()));
        Xapian::Document const document = make_document(article);
        Xapian::docid written = 0;
        if (existing) {
            written = *existing;
            database_.replace_document(written, document);
        } else {
            written = database_.add_document(document);
        }
        file_.gives(written);
        return existing ? PutOutcome::changed : PutOutcome::added;
    });
}

void IndexWriter::keep(std::uint64_t hash) { file_.keeps(hash); }

std::vector<Xapian::docid> IndexWriter::end_file() { return file_.gone(); }

void IndexWriter::remove(std::vector<Xapian::docid> const& documents) {
    guarded(where_, [&] {
        for (Xapian::docid const document : documents) {
            discount(decode_article(database_.get_document(document).get_data()));
            database_.delete_document(document);
        }
    });
}

Xapian::Document IndexWriter::make_document(PreparedArticle& article) {
    Xapian::Document document;
    std::string term;
    for (PreparedArticle::Posting const& posting : article.postings) {
        term.assign(article.term(posting));
        if (posting.position == 0) {
            document.add_boolean_term(term);
        } else {
            document.add_posting(term, posting.position);
        }
    }
    Article const& about = article.stored.article;
    document.add_boolean_term(make_term(schema::prefix::id, about.id));
    document.add_boolean_term(make_term(schema::prefix::file, hash_bytes(file_.hash())));
    if (about.published) document.add_value(slot(schema::Slot::published), sortable(*about.published));
    document.add_value(slot(schema::Slot::content_hash), hash_bytes(article.hash));
    document.add_value(slot(schema::Slot::file), hash_bytes(file_.hash()));
    add_facets(document, article.stored);
    document.set_data(encode(article.stored));
    for (StemmedWord const& word : article.words) stems_.add(word.folded, word.accented, about.language);
    return document;
}

void IndexWriter::add_facets(Xapian::Document& document, StoredArticle const& stored) {
    std::vector<std::uint32_t> numbers[3];
    for (Entity const& entity : stored.analysis.entities) {
        std::string const& key = entity.id.empty() ? entity.key : entity.id;
        bool is_new = false;
        std::uint32_t const number = dictionary_.count(facet_kind(entity.kind), key, entity.name, &is_new);
        numbers[static_cast<std::size_t>(entity.kind)].push_back(number);
        for (std::string const& acronym : entity.acronyms) dictionary_.define(key, acronym);
        if (is_new && entity.kind == EntityKind::organisation) note_organisation(key);
        if (entity.kind != EntityKind::place) continue;
        if (is_new) database_.add_synonym(make_term(schema::synonym::place, fold_name(entity.name)), key);
    }
    add_place_nodes(document, stored);
    constexpr schema::Slot slots[] = {schema::Slot::persons, schema::Slot::places, schema::Slot::organisations};
    for (std::size_t kind = 0; kind < 3; ++kind) {
        if (!numbers[kind].empty()) document.add_value(slot(slots[kind]), pack_ascending(sorted(numbers[kind])));
    }
    std::string const mentioned = mentioned_nodes(stored.analysis);
    if (!mentioned.empty()) document.add_value(slot(schema::Slot::mentioned), mentioned);
    Article const& article = stored.article;
    add_label(document, FacetKind::source, article.source);
    add_label(document, FacetKind::section, article.section);
    add_label(document, FacetKind::language, article.language.empty() ? "fr" : article.language);
}

void IndexWriter::add_place_nodes(Xapian::Document& document, StoredArticle const& stored) {
    std::vector<std::uint32_t> numbers;
    for (std::string const& id : place_ids(stored.analysis)) {
        numbers.push_back(dictionary_.count(FacetKind::place_node, id, id));
        note_place(id);
    }
    if (!numbers.empty()) document.add_value(slot(schema::Slot::place_nodes), pack_ascending(sorted(std::move(numbers))));
}

void IndexWriter::add_label(Xapian::Document& document, FacetKind kind, std::string_view name) {
    if (name.empty()) return;
    std::string const key = fold(name);
    std::uint32_t const number[] = {dictionary_.count(kind, key, name)};
    bool const is_source = kind == FacetKind::source;
    auto const where = is_source                    ? schema::Slot::source
                       : kind == FacetKind::section ? schema::Slot::section
                                                    : schema::Slot::language;
    document.add_value(slot(where), pack_ascending(number));
    if (is_source) document.add_boolean_term(make_term(schema::prefix::source, key));
    if (kind == FacetKind::section) document.add_boolean_term(make_term(schema::prefix::section, key));
}

void IndexWriter::discount(StoredArticle const& stored) {
    auto const discount_label = [&](FacetKind kind, std::string_view name) {
        if (!name.empty()) dictionary_.discount(kind, fold(name), name);
    };
    for (Entity const& entity : stored.analysis.entities) {
        std::string const& key = entity.id.empty() ? entity.key : entity.id;
        for (std::string const& acronym : entity.acronyms) dictionary_.undefine(key, acronym);
        dictionary_.discount(facet_kind(entity.kind), key, entity.name);
    }
    for (std::string const& id : place_ids(stored.analysis)) dictionary_.discount(FacetKind::place_node, id, id);
    Article const& article = stored.article;
    discount_label(FacetKind::source, article.source);
    discount_label(FacetKind::section, article.section);
    discount_label(FacetKind::language, article.language.empty() ? "fr" : article.language);
}

void IndexWriter::note_place(std::string_view id) {
    if (id.empty() || !known_places_.insert(std::string{id}).second || !describe_place_) return;
    auto const place = describe_place_(id);
    if (!place) return;
    write_place_node(database_, id, {place->name, place->level, place->parents});
    database_.add_synonym(make_term(schema::synonym::place, fold_name(place->name)), std::string{id});
    for (std::string const& name : place->names) {
        database_.add_synonym(make_term(schema::synonym::place, fold_name(name)), std::string{id});
    }
}

void IndexWriter::note_organisation(std::string_view key) {
    auto const aliases = names_.aliases ? names_.aliases(key) : std::nullopt;
    if (!aliases) return;
    // Its own key too: that it is well known is what a query must know.
    database_.add_synonym(make_term(schema::synonym::organisation, key), std::string{key});
    for (std::string const& alias : *aliases) {
        database_.add_synonym(make_term(schema::synonym::organisation, alias), std::string{key});
    }
}

void IndexWriter::remember(FileRecord const& record) {
    guarded(where_, [&] { database_.set_metadata(file_record_key(record.path), encode(record)); });
}

void IndexWriter::forget_file(std::string_view path) {
    guarded(where_, [&] { database_.set_metadata(file_record_key(path), ""); });
}

void IndexWriter::remember_root(std::string_view path) {
    guarded(where_, [&] { database_.set_metadata(make_term(schema::key::source_root, path), std::string{path}); });
}

void IndexWriter::forget_root(std::string_view path) {
    guarded(where_, [&] { database_.set_metadata(make_term(schema::key::source_root, path), ""); });
}

void IndexWriter::commit() {
    guarded(where_, [&] {
        dictionary_.flush();
        database_.commit_transaction();
        database_.begin_transaction();
    });
}

std::uint64_t IndexWriter::article_count() const {
    return guarded(where_, [&] { return std::uint64_t{database_.get_doccount()}; });
}

std::unique_ptr<IndexWriter> open_writer(IndexLayout const& layout, IndexWriter::Options const& options,
                                         DescribePlace describe_place) {
    layout.create();
    for (;;) {
        std::filesystem::path const shard = layout.shard();
        auto writer = std::make_unique<IndexWriter>(shard, options, describe_place);
        if (layout.shard() == shard) return writer;
        writer.reset();
        // What was opened has been replaced meanwhile; if its files were gone, they have just been made anew.
        std::error_code ignored;
        std::filesystem::remove_all(shard, ignored);
    }
}

} // namespace depeche
