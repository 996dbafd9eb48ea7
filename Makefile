# make run: build Sanudo and code the example reports.    make test: build it and run every test.
# Both install the Debian packages that are missing (tools/install_packages.sh), and into build/venv
# what comes from PyPI (tools/python_env.sh), where it can be reached.
BUILD := build/release
JOBS ?= $(shell nproc)

.PHONY: run test build install-packages clean

run: build
	@echo
	$(BUILD)/sanudo code examples/*.txt

build: install-packages
	@tools/python_env.sh build
	cmake --preset release -Wno-dev > /dev/null
	cmake --build $(BUILD) -j $(JOBS) --target sanudo sanudo-knowledge sanudo_data sanudo_world

test:
	@tools/install_packages.sh test
	@tools/python_env.sh test
	cmake --preset release -Wno-dev > /dev/null
	cmake --build $(BUILD) -j $(JOBS)
	ctest --test-dir $(BUILD) -j $(JOBS) --output-on-failure

install-packages:
	@tools/install_packages.sh

clean:
	rm -rf build
