# libsanudo_arrow.so, which writes Parquet and Arrow files by Apache Arrow C++. Debian 12 has no
# libarrow: it comes out of the pyarrow wheel of build/venv (tools/python_env.sh build). Without it
# all else is built, and `sanudo export` says what is missing when it is asked for such a file.
set(SANUDO_MODULES ${PROJECT_BINARY_DIR}/lib/sanudo)
set_source_files_properties(src/columnar/arrow_file.cc PROPERTIES COMPILE_DEFINITIONS
  "SANUDO_INSTALLED_MODULES=\"${CMAKE_INSTALL_FULL_LIBDIR}/sanudo\";SANUDO_BUILT_MODULES=\"${SANUDO_MODULES}\"")

file(GLOB SANUDO_WHEEL ${PROJECT_SOURCE_DIR}/build/venv/lib/python3*/site-packages/pyarrow)
file(GLOB SANUDO_ARROW_LIBRARIES ${SANUDO_WHEEL}/libarrow.so.[0-9]* ${SANUDO_WHEEL}/libparquet.so.[0-9]*)
list(LENGTH SANUDO_ARROW_LIBRARIES found)
if(NOT found EQUAL 2 OR NOT EXISTS ${SANUDO_WHEEL}/include/arrow/c/bridge.h)
  message(STATUS "No Apache Arrow in build/venv (tools/python_env.sh build): Parquet and Arrow files left out")
  return()
endif()

# The headers must fit the compiler and the libraries the system.
set(CMAKE_REQUIRED_INCLUDES ${SANUDO_WHEEL}/include)
set(CMAKE_REQUIRED_LIBRARIES ${SANUDO_ARROW_LIBRARIES})
include(CheckCXXSourceCompiles)
check_cxx_source_compiles("
  #include <arrow/c/bridge.h>
  #include <arrow/memory_pool.h>
  #include <parquet/arrow/writer.h>
  int main() { return arrow::default_memory_pool()->bytes_allocated() == 0 ? 0 : 1; }" SANUDO_ARROW_LINKS)
unset(CMAKE_REQUIRED_INCLUDES)
unset(CMAKE_REQUIRED_LIBRARIES)
if(NOT SANUDO_ARROW_LINKS)
  message(STATUS "The Apache Arrow of build/venv does not link here: Parquet and Arrow files left out")
  return()
endif()

add_library(sanudo_arrow MODULE src/columnar/module/arrow_module.cc)
target_include_directories(sanudo_arrow PRIVATE ${PROJECT_SOURCE_DIR}/include)
target_include_directories(sanudo_arrow SYSTEM PRIVATE ${SANUDO_WHEEL}/include)
target_link_libraries(sanudo_arrow PRIVATE sanudo_flags ${SANUDO_ARROW_LIBRARIES})
set_target_properties(sanudo_arrow PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${SANUDO_MODULES}
  BUILD_RPATH ${SANUDO_WHEEL} INSTALL_RPATH ${SANUDO_WHEEL})
add_dependencies(sanudo sanudo_arrow)
install(TARGETS sanudo_arrow LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/sanudo)
