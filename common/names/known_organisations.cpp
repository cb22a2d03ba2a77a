#include "common/names/known_organisations.h"

#include <algorithm>

#include "common/resource/mapped_file.h"
#include "common/names/organisation_file.h"

namespace depeche {

namespace {

class OrganisationsFile final : public KnownOrganisations {
  public:
    explicit OrganisationsFile(std::filesystem::path const& file) : file_(file) {
        using namespace organisation_file;
        std::string_view const payload = checked_payload(file_.bytes(), magic, version, file);
        std::size_t at = 0;
        Counts const counts = section<Counts>(payload, at, 1).front();
        records_ = section<Record>(payload, at, std::size_t{counts.organisations} + 1);
        aliases_ = section<std::uint32_t>(payload, at, counts.aliases);
        hashes_ = section<std::uint64_t>(payload, at, counts.keys);
        owners_ = section<OrganisationNumber>(payload, at, counts.keys);
        senses_ = section<Sense>(payload, at, counts.senses);
        text_ = section<char>(payload, at, counts.text);
    }

    std::optional<OrganisationNumber> find(std::string_view key) const override {
        std::uint64_t const hash = organisation_file::hash(key);
        auto const found = std::lower_bound(hashes_.begin(), hashes_.end(), hash);
        if (found == hashes_.end() || *found != hash) return std::nullopt;
        return owners_[static_cast<std::size_t>(found - hashes_.begin())];
    }

    std::optional<OrganisationNumber> find(std::string_view key, std::vector<std::string> const& countries) const override {
        std::span<organisation_file::Sense const> const senses = senses_of(key);
        if (senses.empty()) return find(key);
        auto const places = [&](organisation_file::Sense const& sense) {
            return std::count(countries.begin(), countries.end(), std::string_view(sense.country, 2));
        };
        auto const most = std::max_element(senses.begin() + 1, senses.end(), [&](auto const& a, auto const& b) {
            return places(a) < places(b);
        });
        auto const usual = places(senses.front());
        if (most == senses.end() || places(*most) <= usual) return owner(senses.front());
        auto const abroad = std::count_if(senses.begin(), senses.end(), [&](auto const& one) { return places(one) > 0; });
        return abroad == 1 && places(*most) > 1 ? owner(*most) : std::nullopt;
    }

    bool has_senses(std::string_view key) const override { return !senses_of(key).empty(); }

    std::string_view name(OrganisationNumber number) const override { return string_at(record(number).name_at); }
    std::string_view key(OrganisationNumber number) const override { return string_at(record(number).key_at); }

    std::vector<std::string> aliases(OrganisationNumber number) const override {
        std::vector<std::string> keys;
        std::uint32_t const end = records_[static_cast<std::size_t>(number) + 1].aliases_at;
        for (std::uint32_t i = record(number).aliases_at; i < end; ++i) keys.emplace_back(string_at(aliases_[i]));
        return keys;
    }

  private:
    static_assert(sizeof(OrganisationNumber) == sizeof(std::uint32_t));

    std::span<organisation_file::Sense const> senses_of(std::string_view key) const {
        if (senses_.empty()) return {};
        std::uint64_t const hash = organisation_file::hash(key);
        auto const begin = std::lower_bound(senses_.begin(), senses_.end(), hash,
                                            [](auto const& sense, std::uint64_t wanted) { return sense.hash < wanted; });
        auto const end = std::find_if(begin, senses_.end(), [&](auto const& sense) { return sense.hash != hash; });
        return {begin, end};
    }
    static std::optional<OrganisationNumber> owner(organisation_file::Sense const& sense) {
        if (sense.owner == organisation_file::nobody) return std::nullopt;
        return static_cast<OrganisationNumber>(sense.owner);
    }

    organisation_file::Record const& record(OrganisationNumber number) const {
        return records_[static_cast<std::size_t>(number)];
    }
    std::string_view string_at(std::uint32_t offset) const { return text_.data() + offset; }

    MappedFile file_;
    std::span<organisation_file::Record const> records_;
    std::span<std::uint32_t const> aliases_;
    std::span<std::uint64_t const> hashes_;
    std::span<OrganisationNumber const> owners_;
    std::span<organisation_file::Sense const> senses_;
    std::span<char const> text_;
};

} // namespace

std::shared_ptr<KnownOrganisations const> KnownOrganisations::load(std::filesystem::path const& file) {
    return std::make_shared<OrganisationsFile const>(file);
}

} // namespace depeche
