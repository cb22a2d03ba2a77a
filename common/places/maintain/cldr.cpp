#include "common/places/maintain/cldr.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace depeche::maintain::cldr {

namespace {

using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

Document read(std::filesystem::path const& file) {
    Document document(xmlReadFile(file.c_str(), nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
                      &xmlFreeDoc);
    if (document == nullptr) throw std::runtime_error(file.string() + ": cannot be read as XML");
    return document;
}

struct FreeText {
    void operator()(xmlChar* text) const { xmlFree(text); }
};

std::string string_of(xmlChar* text) {
    std::unique_ptr<xmlChar, FreeText> const owned(text);
    return text == nullptr ? std::string() : reinterpret_cast<char const*>(text);
}

std::string attribute(xmlNode* element, char const* name) {
    return string_of(xmlGetProp(element, reinterpret_cast<xmlChar const*>(name)));
}

bool is_element(xmlNode const* node, std::string_view name) {
    return node->type == XML_ELEMENT_NODE && reinterpret_cast<char const*>(node->name) == name;
}

/// Calls `use` with every element of a name at or below a node and its siblings.
template <typename Use>
void for_each(xmlNode* node, std::string_view name, Use const& use) {
    for (; node != nullptr; node = node->next) {
        if (is_element(node, name)) use(node);
        for_each(node->children, name, use);
    }
}

/// «frara» is FR-ARA; Paris alone was given another code since.
std::string region_code(std::string code) {
    std::transform(code.begin(), code.end(), code.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (code.size() > 2) code.insert(2, 1, '-');
    return code == "FR-75C" ? "FR-75" : code;
}

std::vector<std::string> words(std::string const& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

void read_names(std::filesystem::path const& file, char const* element, std::string (*code_of)(std::string),
                Names& names) {
    if (!std::filesystem::exists(file)) return;
    Document const document = read(file);
    for_each(xmlDocGetRootElement(document.get()), element, [&](xmlNode* node) {
        std::string const text = string_of(xmlNodeGetContent(node));
        std::vector<std::string>& known = names[code_of(attribute(node, "type"))];
        known.insert(attribute(node, "alt").empty() ? known.begin() : known.end(), text);
    });
}

Territory territory_of(xmlNode* node) {
    constexpr std::size_t most_with_regional = 3;
    Territory territory;
    territory.population = std::stoull(attribute(node, "population"));
    for (xmlNode* one = node->children; one != nullptr; one = one->next) {
        if (!is_element(one, "languagePopulation")) continue;
        std::string const status = attribute(one, "officialStatus");
        bool const official = status == "official" || status == "de_facto_official";
        bool const regional = status == "official_regional" && territory.languages.size() < most_with_regional;
        if (official || regional) territory.languages.push_back(attribute(one, "type"));
    }
    return territory;
}

} // namespace

Names names(std::filesystem::path const& common, std::string const& language) {
    Names found;
    read_names(
        common / "main" / (language + ".xml"), "territory", [](std::string code) { return code; }, found);
    read_names(common / "subdivisions" / (language + ".xml"), "subdivision", region_code, found);
    return found;
}

World world(std::filesystem::path const& common) {
    Document const document = read(common / "supplemental" / "supplementalData.xml");
    xmlNode* const root = xmlDocGetRootElement(document.get());
    World world;
    for_each(root, "territory", [&](xmlNode* node) {
        if (!attribute(node, "population").empty()) world.territories[attribute(node, "type")] = territory_of(node);
    });
    for_each(root, "territoryContainment", [&](xmlNode* containment) {
        for_each(containment->children, "group", [&](xmlNode* node) {
            std::string const group = attribute(node, "type");
            bool const counts = group != "001" && group != "UN" && attribute(node, "status") != "deprecated";
            if (!counts) return;
            for (std::string const& member : words(attribute(node, "contains")))
                world.containers[member].push_back(group);
        });
    });
    return world;
}

std::map<std::string, std::string> divisions(std::filesystem::path const& common) {
    Document const document = read(common / "supplemental" / "subdivisions.xml");
    std::map<std::string, std::string> found;
    for_each(xmlDocGetRootElement(document.get()), "subgroup", [&](xmlNode* node) {
        std::string const container = region_code(attribute(node, "type"));
        for (std::string const& member : words(attribute(node, "contains"))) found[region_code(member)] = container;
    });
    return found;
}

std::map<std::string, std::string> territories_of_their_own(std::filesystem::path const& common) {
    Document const document = read(common / "supplemental" / "supplementalMetadata.xml");
    std::map<std::string, std::string> found;
    for_each(xmlDocGetRootElement(document.get()), "subdivisionAlias", [&](xmlNode* node) {
        std::string const territory = attribute(node, "replacement");
        if (territory.size() == 2) found[region_code(attribute(node, "type"))] = territory;
    });
    return found;
}

} // namespace depeche::maintain::cldr
