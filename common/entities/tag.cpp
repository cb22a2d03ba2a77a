#include "common/entities/tag.h"

#include <algorithm>
#include <array>

#include "common/entities/document_pass.h"
#include "common/entities/found_span.h"
#include "common/names/known_organisations.h"
#include "common/entities/link.h"
#include "common/entities/statistical.h"

namespace depeche {

namespace {

/// A date outranks a name in it («le 11 Novembre»), a name outranks a date in it («place du 8-Mai-1945»).
void drop_dates(TokenisedText const& text, std::vector<DateMention> const& dates, std::vector<FoundSpan>& spans) {
    auto date = dates.begin();
    std::erase_if(spans, [&](FoundSpan const& span) {
        ByteSpan const bytes = bytes_of(text, span);
        while (date != dates.end() && date->where.end <= bytes.begin) ++date;
        if (date == dates.end() || !date->where.overlaps(bytes)) return false;
        bool const holds = bytes.begin <= date->where.begin && date->where.end <= bytes.end;
        return !holds || bytes == date->where;
    });
}

} // namespace

void EntityResources::use(std::shared_ptr<Gazetteer const> places) {
    static constexpr std::array<std::string_view, 4> french_speaking{"FR", "BE", "CH", "LU"};
    home = numbers_of(*places, french_speaking);
    gazetteer = std::move(places);
}

EntityResources load_entity_resources(std::filesystem::path const& directory) {
    EntityResources resources;
    resources.use(Gazetteer::load(directory / "places.depeche"));
    resources.organisations = KnownOrganisations::load(directory / "organisations.depeche");
    resources.model = TaggerModel::load(directory / "fr-news.depeche");
    return resources;
}

TaggedEntities tag_entities(TokenisedText const& text, std::vector<DateMention> const& dates,
                            EntityResources const& resources) {
    std::vector<Unit> const units = units_of(text, *resources.gazetteer, resources.model->lexicon());
    std::vector<FoundSpan> spans = spans_by_model(units, *resources.model);
    document_pass(units, spans);
    for (FoundSpan& span : spans) span = {units[span.begin].begin, units[span.end - 1].end, span.kind};
    drop_dates(text, dates, spans);
    return link(text, spans, resources);
}

} // namespace depeche
