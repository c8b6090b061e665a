"""All sets of queries, by kind, with what they are to reach."""

import random

import evaluation.foreign as foreign
import evaluation.shipped as shipped
from evaluation.ask_codes import codes
from evaluation.ask_descriptions import descriptions
from evaluation.ask_messages import messages
from evaluation.ask_pasted import pasted
from evaluation.ask_questions import questions
from evaluation.ask_statuses import statuses
from evaluation.ask_titles import typos, unfinished
from evaluation.query import halve

SEED = 2_605
# How many are made of each kind.
COUNT = 120
MAKERS = [codes, statuses, messages, pasted, typos, unfinished, descriptions, questions]
GOALS = {
    "codes": 0.98, "http status": 0.93, "error strings": 0.98, "pasted": 0.97, "typos": 0.96,
    "unfinished words": 0.94, "descriptions": 0.67, "questions and tickets": 0.90,
}
SHIPPED = "shipped articles"
KINDS = [*GOALS, "other languages", SHIPPED]


def make(known):
    """The queries about generated articles, foreign ones and shipped ones."""
    made = []
    for maker in MAKERS:
        # Each kind has chances of its own, so that a change of one leaves the others alone.
        made += maker(known, random.Random(f"{SEED} {maker.__name__}"), COUNT)
    return halve(made + foreign.queries() + shipped.queries())
