# An installed program has its facts beside it, without the fixture corpus, and reads a value.
# Run by CTest: cmake -D BUILD=<build folder> -D PREFIX=<scratch folder> -P install_test.cmake
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
if(NOT EXISTS ${PREFIX}/share/twosource/facts/languages OR EXISTS ${PREFIX}/share/twosource/facts/corpus)
    message(FATAL_ERROR "share/twosource/facts is not the facts without the corpus")
endif()

file(WRITE ${PREFIX}/article.txt "The purchase will cost $1.4 trillion over ten years.\n")
execute_process(COMMAND ${PREFIX}/bin/twosource values --language en article.txt
    WORKING_DIRECTORY ${PREFIX} OUTPUT_VARIABLE values COMMAND_ERROR_IS_FATAL ANY)
if(NOT values MATCHES "1400000000000")
    message(FATAL_ERROR "the installed program does not read $1.4 trillion:\n${values}")
endif()

foreach(manual man/man1/twosource.1 bash-completion/completions/twosource zsh/site-functions/_twosource
        fish/vendor_completions.d/twosource.fish)
    file(READ ${PREFIX}/share/${manual} text)
    if(NOT text MATCHES "fail.+on")
        message(FATAL_ERROR "share/${manual} does not tell of --fail-on")
    endif()
endforeach()
