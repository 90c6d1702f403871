// twosource text: the text of each source as it was read; offsets in reports count its bytes.
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/output.h"
#include "source/read.h"
#include "text/unicode.h"

namespace twosource::cli {
namespace {

// Prints a header line before each text, but none where there is one text alone: so the first one waits.
class Printer {
  public:
    explicit Printer(std::ostream& out) : out_(out) {}

    void take(Source&& source) {
        if (++count_ == 1) {
            first_ = std::move(source);
            return;
        }
        if (count_ == 2) print(first_);
        out_ << '\n';
        print(source);
    }

    void finish() {
        if (count_ == 1) out_ << first_.text;
    }

  private:
    void print(const Source& source) {
        out_ << "==> " << without_controls(source.id) << " <==\n" << source.text;
        if (!source.text.ends_with('\n')) out_ << '\n';
    }

    std::ostream& out_;
    Source first_;
    std::size_t count_ = 0;
};

int run(const std::vector<std::string>& paths) {
    Output output("");
    ReadOptions read;
    read.standard_input = &std::cin;
    read.language = "und";  // no text is needed to tell it
    bool failed = false;
    Printer printer(output.stream());
    const auto take = [&](Source&& source) {
        printer.take(std::move(source));
        output.keep_going();
    };
    const auto fail = [&](InputError&& error) {
        tell(error);
        failed |= error.named;
    };
    try {
        read_each(paths, read, take, fail);
    } catch (const Stopped&) {
    }
    printer.finish();
    output.commit();
    return failed ? kBadInput : kDone;
}

}  // namespace

void add_text(CLI::App& app, Global& global) {
    auto paths = std::make_shared<std::vector<std::string>>();
    auto* command = add_command(app, "text", "Print the text of articles as it was read; spans count its bytes",
                                "twosource text page.html");
    add_paths(*command, *paths);
    command->callback([paths, &global] { global.exit_code = run(*paths); });
}

}  // namespace twosource::cli
