// Stems of words by Snowball (Porter 1980 and successors) for the languages that it has; other words stay as they are.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sb_stemmer;

namespace twosource {

// Not thread-safe: one for each thread.
class Stemmer {
  public:
    explicit Stemmer(std::string_view language);  // BCP 47 language subtag
    ~Stemmer();
    Stemmer(const Stemmer&) = delete;
    Stemmer& operator=(const Stemmer&) = delete;

    // Stem of a folded word, without accents.
    std::string operator()(const std::string& folded);

  private:
    sb_stemmer* stemmer_ = nullptr;
    bool commas_ = false;  // letters with a comma below stand for those with a cedilla
};

}  // namespace twosource
