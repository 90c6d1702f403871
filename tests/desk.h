// A desk: two articles about a bridge, and a draft to hold against them.
#pragma once

#include <string>

#include "program.h"

namespace twosource::test {

struct Desk : Folder {
    explicit Desk(const std::string& draft) {
        write("sources/bridge.txt",
              "Bridge opens\n\nThe Ostra Bridge was opened on 4 April 2019. It cost 2.6 billion euros and is 1,240 "
              "metres long.\n");
        write("sources/pont.txt",
              "Un pont pour la vallée\n\nLe pont d'Ostra a été inauguré le 4 avril 2019. Il a coûté 2,6 milliards "
              "d'euros.\n");
        write("draft.md", draft);
    }
    Ran review(const std::string& more = "", const std::string& before = "") const {
        return run("review draft.md --against sources --progress never " + more, before);
    }
};

}  // namespace twosource::test
