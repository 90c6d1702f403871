// What facts/ knows, loaded once for a run and shared by its threads.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "extract/attributes.h"
#include "extract/case_marks.h"
#include "extract/entities.h"
#include "extract/lexicon.h"
#include "extract/name_habits.h"
#include "extract/near_concepts.h"
#include "source/page_knowledge.h"

namespace twosource {

class Knowledge {
  public:
    // `languages` are those of the articles: names of countries are added for each. `more_facts` are folders whose
    // attributes/ and entities/ come on top.
    Knowledge(const std::filesystem::path& facts, const std::vector<std::string>& languages, bool attributes,
              bool entities, const std::vector<std::filesystem::path>& more_facts = {});

    const Lexicon& lexicon(const std::string& language) const;  // made when first asked for; thread-safe
    const EntityBook& entities() const { return entities_; }
    const std::vector<Attribute>& attributes() const { return attributes_; }
    const ConceptTable& concepts() const { return concepts_; }
    bool is_office(std::size_t concept_index) const { return offices_[concept_index]; }
    const NearConcepts& near() const { return near_; }
    const NameHabits& names() const { return names_; }
    const CaseMarks& case_marks(std::string_view language) const { return cases_.of(language); }
    const PageKnowledge& page(const std::string& language) const { return pages_.at(language); }  // one of `languages`

  private:
    ConceptTable concepts_;
    NearConcepts near_;
    std::vector<Attribute> attributes_;
    std::vector<bool> offices_;  // by concept
    EntityBook entities_;
    NameHabits names_;
    CaseBook cases_;
    std::map<std::string, PageKnowledge> pages_;
    mutable std::mutex mutex_;
    mutable std::map<std::string, std::unique_ptr<Lexicon>> lexicons_;
};

}  // namespace twosource
