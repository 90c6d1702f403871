#include "extract/knowledge.h"

#include <set>

namespace twosource {

Knowledge::Knowledge(const std::filesystem::path& facts, const std::vector<std::string>& languages, bool attributes,
                     bool entities, const std::vector<std::filesystem::path>& more_facts)
    : concepts_(ConceptTable::load(facts / "lexicon")),
      near_(NearConcepts::load(facts / "lexicon" / "near.txt")),
      attributes_(attributes ? load_attributes(facts / "attributes") : std::vector<Attribute>{}),
      entities_(facts / "entities", entities),
      names_(NameHabits::load(facts / "names.json")),
      cases_(CaseBook::load(facts / "case_marks.json")) {
    for (const auto& folder : more_facts) {
        if (entities) entities_.add_files(folder / "entities");
        if (!attributes) continue;
        for (auto& attribute : load_attributes(folder / "attributes")) attributes_.push_back(std::move(attribute));
    }
    std::set<std::string> titles;
    for (const auto& attribute : attributes_) titles.insert(attribute.titles.begin(), attribute.titles.end());
    for (const auto& one : concepts_.concepts()) offices_.push_back(titles.count(one.id) > 0);
    std::vector<InputError> told;  // when the origins were looked for
    for (const auto& language : languages) {
        entities_.add_language(language);
        pages_.emplace(language, load_page_cues(facts, language, told));
    }
}

const Lexicon& Knowledge::lexicon(const std::string& language) const {
    const std::lock_guard lock(mutex_);
    auto& made = lexicons_[language];
    if (!made) made = std::make_unique<Lexicon>(concepts_, language);
    return *made;
}

}  // namespace twosource
