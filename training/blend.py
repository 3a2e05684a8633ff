"""Averages the weights of two runs of which one began where the other ended.

    python -m training.blend EARLIER.pt LATER.pt --share 0.6 --out build/train/final.pt

The mean of two such runs lies in the same valley and generalises better than either (Wortsman et al., 2022:
Model soups). `--share` is the weight of the later run.
"""

import argparse
from pathlib import Path

import torch


def blend(
    earlier: dict[str, torch.Tensor], later: dict[str, torch.Tensor], share: float
) -> dict[str, torch.Tensor]:
    """Tensors of both states, mixed; both have the same names and shapes."""
    return {
        name: torch.lerp(earlier[name], value, share) if value.is_floating_point() else value
        for name, value in later.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("earlier", type=Path)
    parser.add_argument("later", type=Path)
    parser.add_argument("--share", type=float, default=0.6)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    states = (torch.load(path, weights_only=True) for path in (args.earlier, args.later))
    torch.save(blend(*states, args.share), args.out)


if __name__ == "__main__":
    main()
