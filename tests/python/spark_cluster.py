# SPDX-License-Identifier: Apache-2.0
"""A Spark cluster of two worker processes of one core and 2 GiB each, on this machine."""

import os
import sys
import tempfile
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession


def start(master="local-cluster[2,1,2048]"):
    os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).parent)
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_WORKER_DIR"] = tempfile.mkdtemp()
    path = [str(Path(folder).resolve()) for folder in sys.path if folder]
    return (
        SparkSession.builder.master(master)
        .appName("sanudo")
        .config("spark.ui.enabled", "false")
        .config("spark.executor.memory", "1g")
        .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.executorEnv.PYTHONPATH", os.pathsep.join(path))
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.log.level", "ERROR")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )
