#include "tests/unit/query/render/sample.h"

#include <algorithm>

#include "query/render/snippet.h"

namespace depeche {
namespace {

std::string const body =
    "La ville d'Alep a encore été bombardée dans la nuit. Selon des médecins, l'hôpital du quartier a été touché deux "
    "fois.\n"
    "Le secrétaire d'État américain John Kerry a demandé une enquête jeudi à Paris. Les hôpitaux d'Alep ne reçoivent "
    "plus de "
    "blessés, et l'ONU s'inquiète.";

NamedSpan named(std::string_view text, std::string_view name, EntityKind kind) {
    auto const begin = static_cast<std::uint32_t>(text.find(name));
    return {{begin, begin + static_cast<std::uint32_t>(name.size())}, kind, std::string(name)};
}

} // namespace

std::vector<ByteSpan> places_of(std::string_view text, std::vector<std::string> const& words) {
    std::vector<ByteSpan> places;
    for (auto const& word : words)
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
            places.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())});
    std::sort(places.begin(), places.end(), [](ByteSpan a, ByteSpan b) { return a.begin < b.begin; });
    return places;
}

Answer sample_answer() {
    Hit first;
    first.id = "2016/10/alep.txt";
    first.score = 12.5;
    first.published = make_day(2016, 10, 6);
    first.title = "Alep : un hôpital touché, l'ONU «inquiète»";
    first.source = "Le Courrier";
    first.language = "fr";
    first.path = "2016/10/alep.txt";
    first.snippet = make_snippet(body, places_of(body, {"Alep", "hôpital", "hôpitaux"}), 150);
    first.persons = {{"John Kerry", 3}, {"Bachar el-Assad", 1}};
    first.places = {{"Alep", 5}, {"Paris", 1}, {"Syrie", 1}, {"Genève", 1}, {"Moscou", 1}, {"Homs", 1}};
    first.organisations = {{"ONU", 2}};
    first.mentioned = {{DateInterval::day(*make_day(2016, 10, 6)), "jeudi"},
                       {{make_day(2011, 3, 1), {}}, "depuis mars 2011"}};
    first.explanation = "alep 7.25, hôpital 5.25";
    Hit second;
    second.id = "a\x1b[31m\n\u202e\u009b.txt";
    second.language = "en";
    second.url = "https://journal.example/a?b,\"c\"";
    second.snippet = {"… no title\there", {{4, 6}}};
    return {234,
            true,
            {first, second},
            {{"person", {{"John Kerry", 120}, {"Bachar el-Assad", 33}, {"Sergueï Lavrov", 1}}}, {"year", {}}},
            "alep hôpitaux"};
}

Timeline sample_timeline() { return {"month", "published", {{"2016-08", 3}, {"2016-09", 0}, {"2016-10", 1500}}, 4}; }

ArticleView sample_article() {
    ArticleView view;
    view.article.id = "2016/10/alep.txt";
    view.article.title = "Alep : un hôpital touché";
    view.article.body = body;
    view.article.published = make_day(2016, 10, 6);
    view.article.source = "Le Courrier";
    view.article.authors = {"A. Martin", "B. Durand"};
    std::string const text = full_text(view.article);
    view.entities = {named(text, "Alep", EntityKind::place), named(text, "John Kerry", EntityKind::person),
                     named(text, "Paris", EntityKind::place), named(text, "ONU", EntityKind::organisation)};
    auto const thursday = static_cast<std::uint32_t>(text.find("jeudi"));
    view.dates = {{{thursday, thursday + 5}, DateInterval::day(*make_day(2016, 10, 6))}};
    view.matches = places_of(text, {"Alep", "Kerry"});
    return view;
}

EntityView sample_entity() {
    return {EntityKind::person, "John Kerry",          34, {{"John Kerry", 30}, {"Kerry", 20}},
            sample_timeline(),  sample_answer().facets};
}

} // namespace depeche
