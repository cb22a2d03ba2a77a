#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>

#include "common/names/names.h"

using namespace depeche;

namespace {

struct Pair {
    std::string first, second;
};

/// Lines «first / second» of a golden file.
std::vector<Pair> pairs_of(std::string const& file) {
    std::ifstream in(std::filesystem::path(DEPECHE_SOURCE_DIR) / "tests/golden/names" / file);
    std::vector<Pair> pairs;
    for (std::string line; std::getline(in, line);) {
        std::size_t const slash = line.find(" / ");
        if (slash != std::string::npos) pairs.push_back({line.substr(0, slash), line.substr(slash + 3)});
    }
    return pairs;
}

/// Pairs without the names whose variants have tests of their own.
std::size_t less_famous(std::vector<Pair> const& pairs) {
    static constexpr std::array<std::string_view, 16> famous{
        "Assad",   "Poutine", "Putin",   "Eltsine", "Yeltsin",    "Netanyahou", "Gorbatchev", "Zelensky",
        "Kadhafi", "Gaddafi", "Erdogan", "Salmane", "Mohammed V", "Bush",       "Le Pen",     "Clinton"};
    return static_cast<std::size_t>(std::count_if(pairs.begin(), pairs.end(), [](Pair const& pair) {
        return std::none_of(famous.begin(), famous.end(),
                            [&](std::string_view name) { return pair.first.find(name) != std::string::npos; });
    }));
}

std::string key(std::string const& name) { return name_key(EntityKind::person, name); }

} // namespace

TEST_CASE("spellings of one person's name meet") {
    std::vector<Pair> const pairs = pairs_of("same_person.txt");
    REQUIRE(less_famous(pairs) >= 120);
    for (Pair const& pair : pairs) {
        INFO(pair.first << " / " << pair.second << ": " << key(pair.first) << " / " << key(pair.second));
        CHECK(key(pair.first) == key(pair.second));
    }
}

TEST_CASE("names of different persons stay apart") {
    std::vector<Pair> const pairs = pairs_of("other_person.txt");
    REQUIRE(less_famous(pairs) >= 120);
    for (Pair const& pair : pairs) {
        INFO(pair.first << " / " << pair.second << ": " << key(pair.first));
        CHECK(key(pair.first) != key(pair.second));
    }
}

TEST_CASE("the variants every newspaper has meet") {
    using Variants = std::vector<std::string>;
    for (Variants const& variants :
         {Variants{"Bachar el-Assad", "Bachar al-Assad", "Bashar al-Assad", "Bachar Al Assad", "Bashar Assad"},
          Variants{"Vladimir Poutine", "Vladimir Putin"}, Variants{"Boris Eltsine", "Boris Yeltsin", "Boris Ieltsine"},
          Variants{"Benyamin Netanyahou", "Benjamin Netanyahu", "Binyamin Netanyahou"},
          Variants{"Mikhaïl Gorbatchev", "Mikhail Gorbachev"},
          Variants{"Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenski"},
          Variants{"Mouammar Kadhafi", "Muammar Gaddafi", "Moammar Khadafi", "Mouammar Khadafi"},
          Variants{"Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"},
          Variants{"Mohammed ben Salmane", "Mohamed ben Salman", "Mohammed bin Salman", "Muhammad bin Salman"},
          Variants{"Mohammed VI", "Mohamed VI"}, Variants{"Jean-Marie Le Pen", "Jean Marie Le Pen"}}) {
        for (std::string const& variant : variants) {
            INFO(variants.front() << " / " << variant << ": " << key(variants.front()) << " / " << key(variant));
            CHECK(key(variant) == key(variants.front()));
        }
    }
}

TEST_CASE("no two of some hundred well-known persons share a key") {
    std::ifstream in(std::filesystem::path(DEPECHE_SOURCE_DIR) / "tests/golden/names/well_known.txt");
    std::map<std::string, std::string> by_key;
    for (std::string name; std::getline(in, name);) {
        auto const [at, is_new] = by_key.emplace(key(name), name);
        INFO(name << " and " << at->second << ": " << at->first);
        CHECK(is_new);
    }
    CHECK(by_key.size() >= 600);
}
