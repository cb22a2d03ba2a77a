#include "tests/unit/query/search/small_archive.h"

#include <algorithm>
#include <stdexcept>

#include "common/analysis/analyse.h"
#include "common/places/gazetteer.h"
#include "common/names/known_organisations.h"
#include "common/names/names.h"
#include "common/entities/surname_alone.h"
#include "common/names/name_shortens.h"

namespace depeche {
namespace {

Day const today = *day_from_iso("2016-10-06");

std::optional<PlaceNames> describe(std::string_view id) {
    if (id == "SY") return PlaceNames{"Syrie", {"Syria", "République arabe syrienne"}};
    if (id == "alep") return PlaceNames{"Alep", {"Aleppo", "Halab"}};
    if (id == "AS") return PlaceNames{"Asie", {"Asia"}};
    return std::nullopt;
}

std::shared_ptr<Resources const> resources() {
    static auto const loaded = load_resources(DEPECHE_BINARY_DIR "/share/depeche");
    return loaded;
}

/// What the indexer asks of names.
NameKnowledge name_knowledge() {
    auto const aliases = [](std::string_view key) -> std::optional<std::vector<std::string>> {
        auto const& known = *resources()->entities.organisations;
        auto const number = known.find(key);
        return number && known.key(*number) == key ? std::optional(known.aliases(*number)) : std::nullopt;
    };
    return {[](std::string_view name) { return is_surname_alone(name, resources()->entities); }, aliases, may_shorten};
}

void write(std::filesystem::path const& index, std::vector<Given> articles, DescribePlace const& describe_place) {
    auto const writer = open_writer(IndexLayout(index), {std::chrono::seconds(0), name_knowledge()}, describe_place);
    Tokeniser tokeniser;
    for (Given& given : articles) {
        std::string const text = full_text(given.article);
        TokenisedText const tokens = tokeniser.tokenise(text);
        std::string const file = "/archive/" + given.article.id;
        PreparedArticle prepared = prepare(std::move(given.article), std::move(given.analysis), index_words(tokens));
        writer->begin_file(file);
        writer->put(prepared, file, 1);
        writer->end_file();
    }
    writer->commit();
}

std::string joined(std::vector<std::string> const& ids) {
    std::string text;
    for (std::string const& id : ids) text += (text.empty() ? "" : " ") + id;
    return text;
}

}  // namespace

Given given(std::string id, std::string body, std::string const& day, std::string title) {
    Given made;
    made.article.id = std::move(id);
    made.article.title = std::move(title);
    made.article.body = std::move(body);
    made.article.language = "fr";
    made.article.published = day_from_iso(day);
    return made;
}

Entity named(EntityKind kind, std::string const& name) {
    return {kind, name, "", name_key(kind, name), lookup_keys(kind, name), {}};
}

Entity place(std::string id, std::string name, std::vector<std::string> containers) {
    std::string const key = name_key(EntityKind::place, name);
    return {EntityKind::place, std::move(name), std::move(id), key, {}, std::move(containers)};
}

SmallArchive::SmallArchive(std::vector<Given> articles) : SmallArchive() { put(std::move(articles)); }

SmallArchive SmallArchive::analysed(std::vector<Article> articles) {
    SmallArchive archive;
    Analyser analyser(resources());
    std::vector<Given> all;
    for (Article& article : articles) {
        Analysis analysis = analyser.analyse(article);
        all.push_back({std::move(article), std::move(analysis)});
    }
    auto const& gazetteer = *resources()->entities.gazetteer;
    write(archive.index(), std::move(all), [&](std::string_view id) -> std::optional<PlaceNames> {
        auto const found = gazetteer.place(id);
        if (!found) return std::nullopt;
        auto const level = found->kind == PlaceKind::continent ? PlaceLevel::continent
                           : found->kind == PlaceKind::country ? PlaceLevel::country
                           : found->kind == PlaceKind::region  ? PlaceLevel::region
                                                               : PlaceLevel::town;
        return PlaceNames{found->name, found->names, level, found->parents};
    });
    return archive;
}

void SmallArchive::put(std::vector<Given> articles) const { write(index(), std::move(articles), describe); }

Search asked(std::string const& query) {
    ParsedQuery parsed = parse_query(query);
    if (!parsed) throw std::runtime_error(query + ": " + parsed.error().message);
    Search search;
    search.query = std::move(*parsed);
    search.limit = 0;
    search.today = today;
    return search;
}

Answer SmallArchive::ask(std::string const& query, std::function<void(Search&)> const& adjust) const {
    Search all = asked(query);
    if (adjust) adjust(all);
    IndexReader reader(index());
    auto found = search(reader, all);
    if (auto const* error = std::get_if<QuerySyntaxError>(&found)) throw std::runtime_error(error->message);
    return std::get<Answer>(std::move(found));
}

std::string SmallArchive::ranked(std::string const& query, std::function<void(Search&)> const& adjust) const {
    std::vector<std::string> ids;
    for (Hit const& hit : ask(query, adjust).hits) ids.push_back(hit.id);
    return joined(ids);
}

std::string SmallArchive::ids(std::string const& query, std::function<void(Search&)> const& adjust) const {
    std::vector<std::string> ids;
    for (Hit const& hit : ask(query, adjust).hits) ids.push_back(hit.id);
    std::sort(ids.begin(), ids.end());
    return joined(ids);
}

}  // namespace depeche
