# Writes the reports on the fixture corpus: all formats for the first story, Markdown and JSON for each other one.
#   cmake -D PROGRAM=build/twosource -D ROOT=. -P cmake/reports.cmake              renews reports/
#   cmake -D … -D SCRATCH=<folder> -P cmake/reports.cmake                          compares with reports/, changes nothing
cmake_minimum_required(VERSION 3.25)

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
        execute_process(
            COMMAND ${CMAKE_COMMAND} -E env NO_COLOR=1 COLUMNS=100 ${PROGRAM} check ${story} --format ${format}
            WORKING_DIRECTORY ${ROOT}
            OUTPUT_FILE ${target}/${name}/report.${extension}
            ERROR_VARIABLE message
            RESULT_VARIABLE code)
        if(NOT code MATCHES "^[01]$")
            message(FATAL_ERROR "check ${story} --format ${format} ended with ${code}: ${message}")
        endif()
    endforeach()
    set(formats ${few_formats})
endforeach()

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
