# The Python package: the native half is built where there is an interpreter with pybind11, which is
# build/venv's (tools/python_env.sh test) or that of `pip install .`. The package can be imported
# from <build>/python; the wheel takes the component "python".
if(SKBUILD)
  set(SANUDO_INTERPRETER ${Python_EXECUTABLE})
elseif(EXISTS ${PROJECT_SOURCE_DIR}/build/venv/bin/python)
  set(SANUDO_INTERPRETER ${PROJECT_SOURCE_DIR}/build/venv/bin/python)
endif()
if(NOT SANUDO_INTERPRETER)
  message(STATUS "No Python package: no build/venv (tools/python_env.sh test)")
  return()
endif()
execute_process(COMMAND ${SANUDO_INTERPRETER} -m pybind11 --cmakedir
  OUTPUT_VARIABLE pybind11_DIR OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
set(Python_EXECUTABLE ${SANUDO_INTERPRETER})
find_package(Python COMPONENTS Interpreter Development.Module)
find_package(pybind11 CONFIG)
if(NOT pybind11_FOUND OR NOT Python_Development.Module_FOUND)
  message(STATUS "No Python package: no pybind11 or no headers (python3-dev) for ${SANUDO_INTERPRETER}")
  return()
endif()

set(SANUDO_PYTHON_FOLDER ${PROJECT_BINARY_DIR}/python)
file(GLOB native CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/python/native/*.cc)
pybind11_add_module(sanudo_python MODULE NO_EXTRAS ${native})
set_target_properties(sanudo_python PROPERTIES OUTPUT_NAME _core
  LIBRARY_OUTPUT_DIRECTORY ${SANUDO_PYTHON_FOLDER}/sanudo)
target_include_directories(sanudo_python PRIVATE ${PROJECT_SOURCE_DIR}/python/native)
target_link_libraries(sanudo_python PRIVATE sanudo_flags)
set(folders ${SANUDO_ALL_FOLDERS})
list(REMOVE_ITEM folders train evaluate serve cli)
sanudo_link(sanudo_python ${folders})

# The package as it lies in the source, beside the native half.
file(GLOB package CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/python/sanudo
  ${PROJECT_SOURCE_DIR}/python/sanudo/*.py ${PROJECT_SOURCE_DIR}/python/sanudo/*.pyi
  ${PROJECT_SOURCE_DIR}/python/sanudo/py.typed)
file(MAKE_DIRECTORY ${SANUDO_PYTHON_FOLDER}/sanudo)
foreach(file ${package})
  file(CREATE_LINK ${PROJECT_SOURCE_DIR}/python/sanudo/${file}
    ${SANUDO_PYTHON_FOLDER}/sanudo/${file} SYMBOLIC)
endforeach()

install(TARGETS sanudo_python LIBRARY DESTINATION sanudo COMPONENT python EXCLUDE_FROM_ALL)
install(DIRECTORY ${SANUDO_BUILT_DATA}/ DESTINATION sanudo/data COMPONENT python EXCLUDE_FROM_ALL)

# sanudo_python_test(<name> <command...>): a test that runs the venv's Python on the package.
function(sanudo_python_test name)
  add_test(NAME python.${name} COMMAND ${SANUDO_INTERPRETER} ${ARGN}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(python.${name} PROPERTIES LABELS slow SKIP_RETURN_CODE 77 TIMEOUT 900
    ENVIRONMENT "PYTHONPATH=${SANUDO_PYTHON_FOLDER};MYPYPATH=${SANUDO_PYTHON_FOLDER};\
SANUDO_PROGRAM=$<TARGET_FILE:sanudo>;COVERAGE_FILE=${PROJECT_BINARY_DIR}/coverage.${name}")
endfunction()

if(SANUDO_TESTS)
  sanudo_python_test(package -m pytest --cov -m "not cluster and not notebook")
  sanudo_python_test(spark -m pytest -s -m cluster)
  sanudo_python_test(tutorial -m pytest -m notebook)
  add_test(NAME python.pip COMMAND tests/python/test_pip.sh ${SANUDO_INTERPRETER} $<TARGET_FILE:sanudo>
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(python.pip PROPERTIES LABELS slow SKIP_RETURN_CODE 77 TIMEOUT 1800)
  sanudo_python_test(types -m mypy)
  sanudo_python_test(stubs -m mypy.stubtest sanudo._core --allowlist tests/python/stubtest.txt)
endif()
