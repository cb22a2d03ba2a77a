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
        text_ = section<char>(payload, at, counts.text);
    }

    std::optional<OrganisationNumber> find(std::string_view key) const override {
        std::uint64_t const hash = organisation_file::hash(key);
        auto const found = std::lower_bound(hashes_.begin(), hashes_.end(), hash);
        if (found == hashes_.end() || *found != hash) return std::nullopt;
        return owners_[static_cast<std::size_t>(found - hashes_.begin())];
    }

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

    organisation_file::Record const& record(OrganisationNumber number) const {
        return records_[static_cast<std::size_t>(number)];
    }
    std::string_view string_at(std::uint32_t offset) const { return text_.data() + offset; }

    MappedFile file_;
    std::span<organisation_file::Record const> records_;
    std::span<std::uint32_t const> aliases_;
    std::span<std::uint64_t const> hashes_;
    std::span<OrganisationNumber const> owners_;
    std::span<char const> text_;
};

} // namespace

std::shared_ptr<KnownOrganisations const> KnownOrganisations::load(std::filesystem::path const& file) {
    return std::make_shared<OrganisationsFile const>(file);
}

} // namespace depeche
