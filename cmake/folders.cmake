# One OBJECT library for each folder of src/, in the order of src/LAYERS. A folder sees only the
# third-party libraries that are named for it in sanudo_use(); its own headers are included as
# "folder/name.h" and tools/check_layers.py holds the includes against the order.

# sanudo_use(<folder> <targets...>): third-party libraries that this folder's sources may include.
function(sanudo_use folder)
  set_property(GLOBAL PROPERTY SANUDO_LIBS_${folder} ${ARGN})
endfunction()

# sanudo_folder(<folder>): object library sanudo_<folder> from src/<folder>/*.cc, when there are any.
function(sanudo_folder folder)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${folder}/*.cc)
  list(FILTER sources EXCLUDE REGEX "_main\\.cc$")
  if(NOT sources)
    return()
  endif()
  add_library(sanudo_${folder} OBJECT ${sources})
  target_include_directories(sanudo_${folder}
    PUBLIC ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
  get_property(libs GLOBAL PROPERTY SANUDO_LIBS_${folder})
  target_link_libraries(sanudo_${folder} PRIVATE sanudo_flags PUBLIC fmt::fmt ${libs})
  set_property(GLOBAL APPEND PROPERTY SANUDO_FOLDERS ${folder})
endfunction()

# sanudo_link(<target> <folders...>): links the objects of these folders (those that exist).
function(sanudo_link target)
  foreach(folder ${ARGN})
    if(TARGET sanudo_${folder})
      target_link_libraries(${target} PRIVATE sanudo_${folder})
    endif()
  endforeach()
endfunction()

# sanudo_read_layers(<out>): the folders of src/LAYERS in order; also sets SANUDO_UNDER_<folder>.
function(sanudo_read_layers out)
  file(STRINGS ${PROJECT_SOURCE_DIR}/src/LAYERS lines REGEX "^[a-z_]+:")
  set(folders "")
  foreach(line ${lines})
    string(REGEX REPLACE ":.*" "" folder "${line}")
    string(REGEX REPLACE "^[a-z_]+: *" "" under "${line}")
    string(REPLACE " " ";" under "${under}")
    set(SANUDO_UNDER_${folder} ${under} PARENT_SCOPE)
    list(APPEND folders ${folder})
  endforeach()
  set(${out} ${folders} PARENT_SCOPE)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/LAYERS)
endfunction()

# sanudo_test_folder(<folder>): test program test_<folder> from tests/<folder>/*_test.cc; it links
# the folder and what the folder may use, and runs in the source tree.
function(sanudo_test_folder folder)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${folder}/*_test.cc)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${folder} ${sources})
  target_link_libraries(test_${folder} PRIVATE sanudo_flags GTest::gtest_main GTest::gmock)
  target_include_directories(test_${folder} PRIVATE ${PROJECT_SOURCE_DIR})
  set(linked ${folder} ${SANUDO_UNDER_${folder}})
  if("tree" IN_LIST linked)
    list(APPEND linked ${SANUDO_UNDER_tree})  # what the parser stands on
  endif()
  if("pipeline" IN_LIST linked)
    list(APPEND linked ${SANUDO_UNDER_pipeline})
  endif()
  if("store" IN_LIST linked)
    list(APPEND linked ${SANUDO_UNDER_store})
  endif()
  list(REMOVE_DUPLICATES linked)
  sanudo_link(test_${folder} ${linked})
  gtest_discover_tests(test_${folder} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 300)
endfunction()
