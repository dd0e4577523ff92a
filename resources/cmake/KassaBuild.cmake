# Compiler rules for all targets, and the two functions that make a room and a test.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(QT_SKIP_AUTO_QML_PLUGIN_INCLUSION ON)

find_program(KASSA_CCACHE ccache)
if(KASSA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${KASSA_CCACHE})
endif()
find_program(KASSA_LLD ld.lld)
if(KASSA_LLD)
    add_link_options(-fuse-ld=lld)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 reports false overreads in inlined Qt containers at -O2 and above (GCC PR 105329, 105651).
    add_compile_options(-Wno-restrict -Wno-stringop-overread -Wno-stringop-overflow -Wno-array-bounds
                        -Wno-maybe-uninitialized)
endif()
add_compile_definitions(
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(KASSA_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

if(KASSA_WITH_FUZZERS)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
    add_link_options(-fsanitize=address,undefined)
endif()

# kassa_room(NAME DIRECTORY LINKS...): one folder of core/ as a static library kassa_NAME.
# Sources are all .cpp files of the folder itself; sub-folders are rooms of their own.
function(kassa_room name directory)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${directory}/*.cpp
         ${CMAKE_SOURCE_DIR}/${directory}/*.h)
    add_library(kassa_${name} STATIC ${sources})
    target_include_directories(kassa_${name} PUBLIC ${CMAKE_SOURCE_DIR}/core)
    target_link_libraries(kassa_${name} PUBLIC ${ARGN})
    set_target_properties(kassa_${name} PROPERTIES LINKER_LANGUAGE CXX UNITY_BUILD ${KASSA_UNITY})
    if(KASSA_SANITIZE) # the tests then take less than half the time, the build a tenth more
        target_compile_options(kassa_${name} PRIVATE -O1)
    endif()
endfunction()

# kassa_constant(TARGET FILE): the bytes of a text file as `constexpr char` array in the header FILE.h, for the target
# to include by that name alone.
function(kassa_constant target file)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} KASSA_CONSTANT_TEXT)
    cmake_path(GET file FILENAME name)
    cmake_path(GET file STEM KASSA_CONSTANT_NAME)
    configure_file(${CMAKE_SOURCE_DIR}/resources/cmake/constant.h.in
                   ${CMAKE_BINARY_DIR}/constants/${target}/${name}.h @ONLY)
    target_include_directories(${target} PRIVATE ${CMAKE_BINARY_DIR}/constants/${target})
endfunction()

# kassa_ui_room(NAME LINKS...): one folder of ui/ as a static library kassa_ui_NAME.
function(kassa_ui_room name)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/ui/${name}/*.cpp ${CMAKE_SOURCE_DIR}/ui/${name}/*.h)
    if(NOT sources)
        return()
    endif()
    add_library(kassa_ui_${name} STATIC ${sources})
    target_include_directories(kassa_ui_${name} PUBLIC ${CMAKE_SOURCE_DIR}/ui)
    target_link_libraries(kassa_ui_${name} PUBLIC kassa_session Qt6::Widgets ${ARGN})
    set_target_properties(kassa_ui_${name} PROPERTIES LINKER_LANGUAGE CXX UNITY_BUILD ${KASSA_UNITY})
endfunction()

# kassa_test(NAME SOURCE LINKS...): one Qt Test program, run by ctest without a display.
function(kassa_test name source)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE Qt6::Test ${ARGN})
    add_test(NAME ${name} COMMAND ${name})
    set(seconds 300)
    if(KASSA_SANITIZE)
        set(seconds 1200) # sanitized code is ten times slower
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${seconds} ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;KASSA_SOURCE_DIR=${CMAKE_SOURCE_DIR};KASSA_BINARY_DIR=${CMAKE_BINARY_DIR}")
endfunction()
