# The style of .clang-format, checked. Another version of clang-format would break lines otherwise, so only one counts.
# Run by CTest: cmake -D ROOT=<top folder> -P format_test.cmake

cmake_minimum_required(VERSION 3.25)

find_program(CLANG_FORMAT NAMES clang-format-14 clang-format)
if(CLANG_FORMAT)
    execute_process(COMMAND ${CLANG_FORMAT} --version OUTPUT_VARIABLE version)
endif()
if(NOT version MATCHES "version 14\\.")
    message(NOTICE "skipped: no clang-format 14 here")
    return()
endif()

file(GLOB_RECURSE files ${ROOT}/src/*.h ${ROOT}/src/*.cpp ${ROOT}/tests/*.h ${ROOT}/tests/*.cpp
    ${ROOT}/bench/*.cpp ${ROOT}/tests/fuzz/*.cpp ${ROOT}/cmake/*.cpp)
execute_process(COMMAND ${CLANG_FORMAT} --dry-run --Werror ${files} RESULT_VARIABLE result ERROR_VARIABLE errors)
if(result)
    string(REGEX MATCHALL "[^\n]+:[0-9]+:[0-9]+: error" places "${errors}")
    list(TRANSFORM places REPLACE ":[0-9]+:[0-9]+: error" "")
    list(REMOVE_DUPLICATES places)
    list(JOIN places "\n  " places)
    message(FATAL_ERROR "./dev format mends what is not as .clang-format says:\n  ${places}")
endif()
