"""The network: one small encoder, a head for each layer of annotation."""

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

CASES = 24  # 12 classes of letter case, twice: the token that opens a paragraph has its own set
CASE_SIZE = 32
ARC_SIZE = 300
LABEL_SIZE = 100


class Scorer(nn.Module):
    """Biaffine scores between dependents and heads (Dozat and Manning, 2017)."""

    def __init__(self, size: int, hidden: int, labels: int, dropout: float) -> None:
        super().__init__()
        self.labels = labels
        self.hidden = hidden
        self.dependent = nn.Linear(size, hidden)
        self.head = nn.Linear(size, hidden)
        self.weight = nn.Parameter(torch.empty(hidden + 1, labels * (hidden + 1)))
        nn.init.normal_(self.weight, std=0.02 if labels == 1 else 0.01)
        self.dropout = nn.Dropout(dropout)

    def project(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Dependent and head forms of each token, each `[batch, tokens, hidden]`."""
        gelu = nn.functional.gelu
        return self.dropout(gelu(self.dependent(x))), self.dropout(gelu(self.head(x)))

    def arcs(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Scores `[batch, dependent, head]` of the single label."""
        left = with_one(dependent) @ self.weight
        return left @ with_one(head).transpose(1, 2)

    def label_scores(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Scores `[n, labels]` of n chosen pairs, both given as `[n, hidden]`."""
        left = (with_one(dependent) @ self.weight).view(-1, self.labels, self.hidden + 1)
        return torch.einsum("nlh,nh->nl", left, with_one(head))


def with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], dim=-1)


class Network(nn.Module):
    """Encoder, letter case, and the heads for tags, sentence starts, tree and names.

    The encoder is uncased: the letter-case class of each token is added to the embeddings of its word
    pieces, so that the context's case counts too, and given to the heads once more.
    """

    def __init__(
        self, encoder: BertModel, tags: int, upos: int, deps: int, names: int, dropout: float = 0.2
    ) -> None:
        super().__init__()
        config: BertConfig = encoder.config
        self.encoder = encoder
        self.encoder_case = nn.Embedding(CASES, config.hidden_size)
        nn.init.zeros_(self.encoder_case.weight)
        self.case = nn.Embedding(CASES, CASE_SIZE)
        size = config.hidden_size + CASE_SIZE
        self.dropout = nn.Dropout(dropout)
        self.tag = nn.Linear(size, tags)
        self.upos = nn.Linear(size, upos)
        self.start = nn.Linear(size, 2)
        self.name = nn.Linear(size, names)
        self.arc = Scorer(size, ARC_SIZE, 1, dropout)
        self.label = Scorer(size, LABEL_SIZE, deps, dropout)

    def tokens(self, pieces: Tensor, mask: Tensor, piece_case: Tensor, ends: Tensor, case: Tensor) -> Tensor:
        """One vector a token, `[batch, tokens, size]`, from word pieces `[batch, pieces]`.

        `ends[batch, tokens, 2]` has the index of the first and the last piece of each token.
        """
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.encoder_case(piece_case)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        width = hidden.size(-1)
        first = hidden.gather(1, ends[..., :1].expand(-1, -1, width))
        last = hidden.gather(1, ends[..., 1:].expand(-1, -1, width))
        return self.dropout(torch.cat([(first + last) * 0.5, self.case(case)], dim=-1))


def load_encoder(path: str) -> BertModel:
    """The pre-trained encoder, its word embeddings frozen.

    Attention is spelt out ("eager"): its backward pass on processors is several times faster.
    """
    encoder = BertModel.from_pretrained(
        path, add_pooling_layer=False, attention_probs_dropout_prob=0.0, attn_implementation="eager"
    )
    encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    return encoder
