# Writes the reports on the fixture corpus (all formats for the first story, Markdown and JSON for each other one), and on
# the example of docs/verdict.md.
#   cmake -D PROGRAM=build/twosource -D ROOT=. -P cmake/reports.cmake              renews reports/
#   cmake -D … -D SCRATCH=<folder> -P cmake/reports.cmake                          compares with reports/, changes nothing
cmake_minimum_required(VERSION 3.25)

# Runs the program in the top folder, as the document says, and keeps what it prints.
function(write_report file)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -E env NO_COLOR=1 COLUMNS=100 ${PROGRAM} ${ARGN} --no-cache
        WORKING_DIRECTORY ${ROOT}
        OUTPUT_FILE ${target}/${file}
        ERROR_VARIABLE message
        RESULT_VARIABLE code)
    if(NOT code MATCHES "^[01]$")
        list(JOIN ARGN " " command)
        message(FATAL_ERROR "${command} ended with ${code}: ${message}")
    endif()
endfunction()

# Format and the file it goes to.
set(all_formats terminal:txt markdown:md json:json)
set(few_formats markdown:md json:json)

get_filename_component(PROGRAM ${PROGRAM} ABSOLUTE)
get_filename_component(ROOT ${ROOT} ABSOLUTE)
set(kept ${ROOT}/reports)
if(SCRATCH)
    if(NOT EXISTS ${kept})
        message(NOTICE "skipped: there is no reports/ yet")
        return()
    endif()
    set(target ${SCRATCH})
else()
    set(target ${kept})
endif()
file(REMOVE_RECURSE ${target})

set(formats ${all_formats})
file(GLOB stories RELATIVE ${ROOT} ${ROOT}/facts/corpus/*)
foreach(story IN LISTS stories)
    if(NOT EXISTS ${ROOT}/${story}/expected.json)
        continue()
    endif()
    get_filename_component(name ${story} NAME)
    file(MAKE_DIRECTORY ${target}/${name})
    foreach(pair IN LISTS formats)
        string(REPLACE ":" ";" pair ${pair})
        list(GET pair 0 format)
        list(GET pair 1 extension)
        write_report(${name}/report.${extension} check ${story} --format ${format})
    endforeach()
    set(formats ${few_formats})
endforeach()

file(MAKE_DIRECTORY ${target}/example)
write_report(example/check.txt check docs/example)
write_report(example/review.txt review docs/example/draft.md --against docs/example/sources)
write_report(example/explain.txt explain story/jobs-created docs/example)

if(SCRATCH)
    file(GLOB_RECURSE written RELATIVE ${target} ${target}/*)
    file(GLOB_RECURSE expected RELATIVE ${kept} ${kept}/*)
    list(APPEND written ${expected})
    list(REMOVE_DUPLICATES written)
    foreach(file IN LISTS written)
        execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${target}/${file} ${kept}/${file}
            RESULT_VARIABLE differs OUTPUT_QUIET ERROR_QUIET)
        if(differs)
            message(NOTICE "reports/${file} is not what the program writes")
            set(failed TRUE)
        endif()
    endforeach()
    if(failed)
        message(FATAL_ERROR "read the changes, then renew the reports with ./dev reports")
    endif()
endif()
