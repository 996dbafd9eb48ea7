# One program for each fuzz/<name>_fuzz.cc. With SANUDO_FUZZ (and clang) libFuzzer drives it:
#   cmake -S . -B build/fuzz -G Ninja -DSANUDO_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++-19
#   ninja -C build/fuzz fuzz_text && build/fuzz/fuzz_text -max_total_time=60 fuzz/corpus/text
# Without it the program runs over fuzz/corpus/<name>, as a test.
option(SANUDO_FUZZ "Build the fuzz targets with libFuzzer (clang only)" OFF)
if(SANUDO_FUZZ)
  target_compile_options(sanudo_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize-recover=all -g -Wno-unknown-warning-option)
  target_link_options(sanudo_flags INTERFACE -fsanitize=address,undefined)
endif()

function(sanudo_fuzz name)
  set(program fuzz_${name})
  set(corpus ${PROJECT_SOURCE_DIR}/fuzz/corpus/${name})
  if(SANUDO_FUZZ)
    add_executable(${program} fuzz/${name}_fuzz.cc)
    target_link_options(${program} PRIVATE -fsanitize=fuzzer)
  else()
    add_executable(${program} fuzz/${name}_fuzz.cc fuzz/replay_main.cc)
    if(EXISTS ${corpus})
      add_test(NAME fuzz.${name} COMMAND ${program} ${corpus})
    endif()
  endif()
  target_include_directories(${program} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${program} PRIVATE sanudo_flags)
  sanudo_link(${program} ${ARGN})
endfunction()

if(SANUDO_TESTS OR SANUDO_FUZZ)
  sanudo_fuzz(text token text document unicode nn model_file base)
  foreach(format documents feed warc mail json table archive)
    sanudo_fuzz(${format} document unicode base)
  endforeach()
  sanudo_fuzz(page text document unicode base)
  sanudo_fuzz(model_file tree token text document unicode nn model_file base)
  sanudo_fuzz(conllu tree token text document unicode nn model_file base)
  sanudo_fuzz(knowledge knowledge ontology unicode model_file base)
  sanudo_fuzz(tables knowledge ontology unicode model_file base)
  sanudo_fuzz(time time mention tree token text document unicode knowledge ontology nn model_file base)
  sanudo_fuzz(rows column_set document unicode ontology base)
  sanudo_fuzz(record pipeline event quote actor place time mention tree token text document unicode
    knowledge ontology nn model_file base)
  sanudo_fuzz(brat evaluate pipeline event quote actor place time mention tree token text document unicode knowledge ontology nn
    model_file base)
  sanudo_fuzz(event_query serve store identity duplicate export column_set columnar pipeline event quote actor place time mention tree token text document
    knowledge ontology unicode nn model_file base)
endif()
