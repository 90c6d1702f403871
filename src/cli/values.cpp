// twosource values: every value of the articles, one NDJSON line each.
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/output.h"
#include "extract/value_reader.h"
#include "report/json.h"
#include "source/read.h"

namespace twosource::cli {
namespace {

struct Options {
    std::vector<std::string> paths;
    std::string language;
};

void print_values(const Source& source, const Languages& languages, std::ostream& stream) {
    ValueOptions options;
    if (const auto published = parse_edtf(source.published.substr(0, 10))) options.published = published->from;
    const auto& pack = languages.pack(source.language);
    std::string out;
    for (const auto& mention : read_values(source.text, source.body, pack, languages.units(), options)) {
        OrderedJson line;
        line["source"] = source.id;
        line["span"] = to_json(mention.span);
        line["text"] = mention.span.of(source.text);
        line["value"] = to_json(mention.value);
        out += dump_line(line) + '\n';
    }
    stream << out;
}

int run(const Options& options, const Global& global) {
    const Languages languages(find_facts(global));
    ReadOptions read;
    read.language = options.language;
    read.standard_input = &std::cin;
    Output output("");
    bool failed = false;
    const auto take = [&](Source&& source) {
        print_values(source, languages, output.stream());
        output.keep_going();
    };
    const auto fail = [&](InputError&& error) {
        tell(error);
        failed |= error.named;
    };
    try {
        read_each(options.paths, read, take, fail);
    } catch (const Stopped&) {
    }
    output.commit();
    return failed ? kBadInput : kDone;
}

}  // namespace

void add_values(CLI::App& app, Global& global) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "values", "Print every value found in articles, one NDJSON line each",
                                "twosource values --language de bericht.txt");
    add_paths(*command, options->paths);
    command
        ->add_option("--language", options->language,
                     "Language of articles that do not declare one (BCP 47: de, pt-BR)")
        ->option_text("LL");
    command->callback([options, &global] { global.exit_code = run(*options, global); });
}

}  // namespace twosource::cli
