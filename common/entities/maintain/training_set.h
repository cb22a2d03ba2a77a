#pragma once
#include <memory>
#include <span>

#include "common/places/gazetteer.h"
#include "common/entities/maintain/annotated.h"
#include "common/entities/maintain/crf.h"
#include "common/entities/tag.h"

namespace depeche::maintain {

/// The chains of all articles, those of WiNER so many times: they are few. Marks whose bounds no unit has are told on
/// stderr and left out.
TrainingSet training_set(std::span<Annotated const> articles, Gazetteer const& gazetteer, Lexicon const& lexicon,
                         int winer_times);

class SetBuilder;

/// What the second pass learns from: articles as a first pass sees them that was not trained on them.
class SecondTrainingSet {
  public:
    SecondTrainingSet();
    ~SecondTrainingSet();
    void add(std::span<Annotated const> articles, EntityResources const& resources, int winer_times);
    TrainingSet result();

  private:
    std::unique_ptr<SetBuilder> builder_;
};

} // namespace depeche::maintain
