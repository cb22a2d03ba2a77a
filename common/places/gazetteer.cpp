#include "common/places/gazetteer.h"

#include <algorithm>
#include <unordered_set>

#include "common/resource/mapped_file.h"
#include "common/places/place_file.h"
#include "common/model/failure.h"
#include "common/text/fold.h"

namespace depeche {

std::string place_key(std::string_view name) { return fold_name(name); }

namespace {

static_assert(sizeof(PlaceNumber) == sizeof(std::uint32_t));

class GazetteerFile final : public Gazetteer {
  public:
    explicit GazetteerFile(std::filesystem::path const& file) : file_(file) {
        std::string_view const payload = checked_payload(file_.bytes(), place_file::magic, place_file::version, file);
        std::size_t at = 0;
        place_file::Counts const counts = section<place_file::Counts>(payload, at, 1).front();
        records_ = section<place_file::Record>(payload, at, std::size_t{counts.places} + 1);
        names_ = section<std::uint32_t>(payload, at, counts.names);
        parents_ = section<PlaceNumber>(payload, at, counts.parents);
        hashes_ = section<std::uint32_t>(payload, at, counts.keys);
        starts_ = section<std::uint32_t>(payload, at, std::size_t{counts.keys} + 1);
        candidates_ = section<PlaceNumber>(payload, at, counts.candidates);
        buckets_ = section<std::uint32_t>(payload, at, (std::size_t{1} << place_file::bucket_bits) + 1);
        first_words_ = section<std::uint32_t>(payload, at, (std::size_t{1} << place_file::first_word_bits) / 32);
        text_ = section<char>(payload, at, counts.text);
    }

    std::size_t size() const override { return records_.size() - 1; }

    std::optional<Place> place(std::string_view id) const override {
        std::optional<PlaceNumber> const number = this->number(id);
        return number ? std::optional(place(*number)) : std::nullopt;
    }

    Place place(PlaceNumber number) const {
        place_file::Record const& record = records_[index(number)];
        Place place{std::string(string_at(record.id_at)), std::string(string_at(record.name_at)), record.kind, {}, {},
                    record.population, record.fame};
        for (std::uint32_t i = record.names_at; i < records_[index(number) + 1].names_at; ++i) {
            place.names.emplace_back(string_at(names_[i]));
        }
        for (PlaceNumber const parent : parents_of(number)) place.parents.emplace_back(facts(parent).id);
        return place;
    }

    std::vector<std::string> find(std::string_view name) const override {
        std::vector<std::string> ids;
        for (PlaceNumber const number : candidates(place_key(name)).places) ids.emplace_back(facts(number).id);
        return ids;
    }

    std::vector<std::string> containers(std::string_view id) const override {
        std::vector<std::string> ids;
        if (std::optional<PlaceNumber> const number = this->number(id)) {
            // Numbers ascend as ids do.
            for (PlaceNumber const container : ancestors(*number)) ids.emplace_back(facts(container).id);
        }
        return ids;
    }

    std::optional<PlaceNumber> number(std::string_view id) const override {
        auto const end = records_.end() - 1;
        auto const before = [this](place_file::Record const& r, std::string_view wanted) {
            return string_at(r.id_at) < wanted;
        };
        auto const found = std::lower_bound(records_.begin(), end, id, before);
        if (found == end || string_at(found->id_at) != id) return std::nullopt;
        return static_cast<PlaceNumber>(found - records_.begin());
    }

    PlaceCandidates candidates(std::string_view key) const override {
        return key.empty() ? PlaceCandidates{} : candidates(place_file::hash(key));
    }

    PlaceCandidates candidates(place_file::KeyHash wanted) const {
        std::size_t const bucket = wanted.bucket();
        std::uint32_t const hash = wanted.in_bucket();
        auto const first = hashes_.begin() + buckets_[bucket];
        auto const last = hashes_.begin() + buckets_[bucket + 1];
        auto const found = std::lower_bound(first, last, hash);
        if (found == last || *found != hash) return {};
        auto const at = static_cast<std::size_t>(found - hashes_.begin());
        std::uint32_t const begin = starts_[at] & ~place_file::risky_bit;
        std::uint32_t const end = starts_[at + 1] & ~place_file::risky_bit;
        return {candidates_.subspan(begin, end - begin), (starts_[at] & place_file::risky_bit) != 0};
    }

    bool may_begin_name(std::string_view word) const override {
        std::size_t const bit = place_file::first_word_bit(word);
        return (first_words_[bit / 32] >> (bit % 32) & 1U) != 0;
    }

    std::optional<PlaceNumber> demonym(std::string_view key) const override {
        std::span<PlaceNumber const> const places = candidates(place_file::demonym_hash(key)).places;
        return places.empty() ? std::nullopt : std::optional(places.front());
    }

    PlaceFacts facts(PlaceNumber number) const override {
        place_file::Record const& record = records_[index(number)];
        return {string_at(record.id_at), string_at(record.name_at), record.kind, record.population, record.fame / 10.0};
    }

    PlaceKind kind(PlaceNumber number) const override { return records_[index(number)].kind; }

    std::vector<PlaceNumber> ancestors(PlaceNumber number) const override {
        std::vector<PlaceNumber> found;
        found.reserve(12);
        auto const gather = [&](PlaceNumber of) {
            for (PlaceNumber const parent : parents_of(of)) {
                if (parent != number && std::find(found.begin(), found.end(), parent) == found.end()) {
                    found.push_back(parent);
                }
            }
        };
        gather(number);
        for (std::size_t i = 0; i < found.size(); ++i) gather(found[i]);
        std::sort(found.begin(), found.end());
        return found;
    }

    /// Calls `each` with every key's hash, whether it is risky, and its places.
    template <typename Each>
    void for_each_key(Each each) const {
        std::size_t bucket = 0;
        for (std::size_t i = 0; i < hashes_.size(); ++i) {
            while (buckets_[bucket + 1] <= i) ++bucket;
            std::uint64_t const bits = (std::uint64_t{bucket} << (64 - place_file::bucket_bits)) |
                                       (std::uint64_t{hashes_[i]} << (32 - place_file::bucket_bits));
            place_file::KeyHash const hash{bits};
            PlaceCandidates const found = candidates(hash);
            each(hash, found.risky, found.places);
        }
    }

  private:
    static std::size_t index(PlaceNumber number) { return static_cast<std::size_t>(number); }
    std::string_view string_at(std::uint32_t offset) const { return text_.data() + offset; }

    std::span<PlaceNumber const> parents_of(PlaceNumber number) const {
        std::uint32_t const begin = records_[index(number)].parents_at;
        return parents_.subspan(begin, records_[index(number) + 1].parents_at - begin);
    }

    MappedFile file_;
    std::span<place_file::Record const> records_;
    std::span<std::uint32_t const> names_;
    std::span<PlaceNumber const> parents_;
    std::span<std::uint32_t const> hashes_;
    std::span<std::uint32_t const> starts_;
    std::span<PlaceNumber const> candidates_;
    std::span<std::uint32_t const> buckets_;
    std::span<std::uint32_t const> first_words_;
    std::span<char const> text_;
};

} // namespace

std::vector<PlaceNumber> numbers_of(Gazetteer const& gazetteer, std::span<std::string_view const> ids) {
    std::vector<PlaceNumber> numbers;
    for (std::string_view const id : ids) {
        if (auto const number = gazetteer.number(id)) numbers.push_back(*number);
    }
    return numbers;
}

std::shared_ptr<Gazetteer const> Gazetteer::load(std::filesystem::path const& file) {
    return std::make_shared<GazetteerFile const>(file);
}

place_file::Rows place_file::read_compiled(std::filesystem::path const& file) {
    GazetteerFile const gazetteer(file);
    Rows rows;
    std::unordered_set<std::uint64_t> names;
    for (std::uint32_t i = 0; i < gazetteer.size(); ++i) {
        Place const& place = rows.places.emplace_back(gazetteer.place(static_cast<PlaceNumber>(i)));
        names.insert(hash(place_key(place.name)).bits);
        for (std::string const& name : place.names) names.insert(hash(place_key(name)).bits);
    }
    gazetteer.for_each_key([&](KeyHash key, bool risky, std::span<PlaceNumber const> places) {
        if (risky) rows.risky.push_back(key);
        if (names.contains(key.bits) || places.empty()) return;
        rows.demonyms.emplace_back(key, gazetteer.facts(places.front()).id);
    });
    return rows;
}

} // namespace depeche
