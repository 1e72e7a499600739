#!/usr/bin/env python3
"""Predict and cross-validate plain BKT with pyBKT on a file of answers, and print one JSON line.

answers.csv: learner,item,skill,correct in time order, one skill a row."""
import argparse
import json
import time
import warnings

warnings.filterwarnings("ignore")

import pandas as pd
from pyBKT.models import Model

cli = argparse.ArgumentParser()
cli.add_argument("answers")
cli.add_argument("--starts", type=int, default=5)
cli.add_argument("--folds", type=int, default=5)
asked = cli.parse_args()

rows = pd.read_csv(asked.answers).reset_index(names="order_id")
rows = rows.rename(columns={"learner": "user_id", "skill": "skill_name"})


def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


# Its processes gain nothing on many small skills and lose where the machine is busy.
model = Model(seed=1, num_fits=asked.starts, parallel=False)
model.fit(data=rows.copy())
found = {"predict_seconds": seconds(lambda: model.predict(data=rows.copy()))}
model = Model(seed=1, num_fits=asked.starts, parallel=False)
found["crossvalidate_seconds"] = seconds(
    lambda: model.crossvalidate(data=rows.copy(), folds=asked.folds, metric="auc")
)
print(json.dumps(found))
