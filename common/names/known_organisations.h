#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depeche {

/// An organisation's number in one loaded list; another file numbers differently.
enum class OrganisationNumber : std::uint32_t {};

/// Well-known organisations and their other names («ONU», «Nations unies»), memory-mapped from the file that the build
/// compiles out of data/names. Constant once loaded: safe for any number of threads.
class KnownOrganisations {
  public:
    /// Throws Failure where the file is missing, damaged or of another version.
    static std::shared_ptr<KnownOrganisations const> load(std::filesystem::path const& file);
    virtual ~KnownOrganisations() = default;

    /// The organisation that a name's key (name_key) stands for; nothing for an unknown one.
    virtual std::optional<OrganisationNumber> find(std::string_view key) const = 0;

    /// As above, in an article that names places of these countries (ids; one for each place): where a name means another
    /// organisation in each country, that of the only one that has several places there; the usual one where no other has
    /// more than it; nothing where that leaves a doubt.
    virtual std::optional<OrganisationNumber> find(std::string_view key, std::vector<std::string> const& countries) const = 0;
    /// Has this key such senses?
    virtual bool has_senses(std::string_view key) const = 0;

    /// Its name in the list, and that name's key; valid as long as the list.
    virtual std::string_view name(OrganisationNumber number) const = 0;
    virtual std::string_view key(OrganisationNumber number) const = 0;
    /// The keys of its other names, in the order of the list.
    virtual std::vector<std::string> aliases(OrganisationNumber number) const = 0;
};

} // namespace depeche
