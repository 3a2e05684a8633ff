"""Writes `meta.json`: what the model is, and the figures that it was measured to have.

python -m training.report --data DATA --figures build/figures.json --out diplo_cli/model/meta.json
"""

import argparse
import json
import sys
from pathlib import Path

from benchmarks.english import gold_scores, name_scores, read_treebank, rounded
from diplo_cli.pipeline import load_pipeline
from training.parts_report import part_scores

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from test_model_figures import sample_figures


def small_figures(data: Path) -> dict[str, object]:
    """What the tests recompute: on their own sample, on 25 stories, on three documents."""
    nlp = load_pipeline()
    trees = read_treebank(data / "treebank" / "gum-test.conllu")[:3]
    names = name_scores(nlp, data / "dev" / "worldwide-newswire", stories=25)
    return {
        "sample": rounded(sample_figures()),
        "newswire, first 25 stories": rounded({kind: scores["F1"] for kind, scores in names.items()}),
        "gum test, first 3 documents": rounded(gold_scores(nlp, trees)),
        "record parts, first 100 held-back passages": rounded(small_parts()),
    }


def small_parts() -> dict[str, float]:
    """F1 of the main record parts on the first held-back passages."""
    return {kind: scores[2] for kind, scores in part_scores(100).items() if len(kind) == 1}


def make_meta(figures: dict[str, object], model: Path) -> dict[str, object]:
    """Name, version, size and figures."""
    return {
        "name": "diplo_english",
        "version": "1.2.0",
        "language": "en",
        "made": "2026-11-26",
        "megabytes": round(model.stat().st_size / 1e6, 1),
        "encoder": "all-MiniLM-L6-v2 (Apache-2.0), 6 layers, 384 wide, fine-tuned, int8",
        "figures": figures,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--figures", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("diplo_cli/model/meta.json"))
    args = parser.parse_args()
    figures = json.loads(args.figures.read_text(encoding="utf-8"))
    meta = make_meta(figures, args.out.parent / "model.onnx") | small_figures(args.data)
    args.out.write_text(json.dumps(meta, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
