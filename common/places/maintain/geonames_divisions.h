#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace depeche::maintain {

/// A region of a country, as its divisions are told by.
struct KnownRegion {
    std::string code;
    std::string container;
    std::vector<std::string> names;
};

/// The first-order divisions of GeoNames as libgeonames' translations name them («CH.AG»).
class GeonamesDivisions {
  public:
    /// `locale`: the folder that holds LANGUAGE/LC_MESSAGES/geonames.mo.
    explicit GeonamesDivisions(std::filesystem::path locale) : locale_(std::move(locale)) {}

    /// Names of a country's divisions in these languages, with the code of the region each is: the one that shares most
    /// names with the division, of the first order rather than below it; none where two do.
    std::vector<std::pair<std::string, std::string>> names(std::string const& country,
                                                           std::vector<std::string> const& languages,
                                                           std::vector<KnownRegion> const& regions);

  private:
    using ByCountry = std::map<std::string, std::map<std::string, std::string>>;

    ByCountry const& in(std::string const& language);

    std::filesystem::path locale_;
    std::map<std::string, ByCountry> by_language_;
};

} // namespace depeche::maintain
