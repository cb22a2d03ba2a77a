#include "common/places/maintain/iso_codes.h"

#include <simdjson.h>

#include <stdexcept>

namespace depeche::maintain::iso_codes {

namespace {

std::string text(simdjson::dom::element const& record, char const* field) {
    std::string_view found;
    return record[field].get(found) == simdjson::SUCCESS ? std::string(found) : std::string();
}

template <typename Use>
void for_each_record(std::filesystem::path const& file, char const* list, Use const& use) {
    simdjson::dom::parser parser;
    simdjson::dom::array records;
    if (parser.load(file.string())[list].get(records) != simdjson::SUCCESS) {
        throw std::runtime_error(file.string() + ": cannot be read as a list of iso-codes");
    }
    for (simdjson::dom::element const record : records) use(record);
}

} // namespace

std::vector<Country> countries(std::filesystem::path const& file) {
    std::vector<Country> found;
    for_each_record(file, "3166-1", [&](simdjson::dom::element const& record) {
        Country country{text(record, "alpha_2"), {}};
        for (char const* field : {"name", "common_name", "official_name"}) {
            if (std::string name = text(record, field); !name.empty()) country.names.push_back(std::move(name));
        }
        found.push_back(std::move(country));
    });
    return found;
}

std::vector<Region> regions(std::filesystem::path const& file) {
    std::vector<Region> found;
    for_each_record(file, "3166-2", [&](simdjson::dom::element const& record) {
        Region region{text(record, "code"), text(record, "name"), text(record, "parent")};
        std::string const country = region.code.substr(0, region.code.find('-'));
        if (region.container.find('-') == std::string::npos) {
            region.container = region.container.empty() ? country : country + '-' + region.container;
        }
        found.push_back(std::move(region));
    });
    return found;
}

} // namespace depeche::maintain::iso_codes
