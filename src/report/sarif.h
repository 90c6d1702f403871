// Findings as SARIF 2.1.0, for code scanning and editors: one result for each finding, at its words, with what the
// others say in relatedLocations.
#pragma once

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "report/finding.h"
#include "report/json.h"
#include "report/place.h"

namespace twosource {

class SarifLog {
  public:
    // `names` are those of the sources as links have them.
    SarifLog(const FactGraph& graph, const std::vector<std::string>& names, std::ostream& out);

    void open();
    void write(const Finding& finding);
    // A fact without a finding: a result that passes or stays open.
    void write(const Fact& fact, const Claim& claim);
    void close(const std::vector<Notice>& notices);

  private:
    const Claim& claim_of(int id) const { return graph_.claims[static_cast<std::size_t>(id)]; }
    void put(const OrderedJson& result);
    OrderedJson location(const Claim& claim);
    std::string links(const Finding& finding, OrderedJson& related);
    OrderedJson invocation(const std::vector<Notice>& notices) const;

    const FactGraph& graph_;
    const std::vector<std::string>& names_;
    std::ostream& out_;
    Places places_;
    std::map<std::string, int> times_;  // by fingerprint: a source may say one thing twice
    std::size_t written_ = 0;
    std::size_t left_out_ = 0;
};

}  // namespace twosource
