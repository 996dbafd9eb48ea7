"""The encoder with heads for tags, lemma scripts, arcs and relations (Dozat, Manning 2017), or for names."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import WIDTH, Encoder
from treebank import IGNORED, UPOS

NAMES = ["O"] + [f"{place}-{kind}" for kind in ("PER", "ORG", "LOC", "MISC") for place in "BI"]


class Teacher(nn.Module):
    def __init__(self, labels, arc=384, relation=128):
        super().__init__()
        self.bert = Encoder()
        self.mix, self.gamma = nn.Parameter(torch.zeros(len(self.bert.layers))), nn.Parameter(torch.ones(1))
        self.sizes = [len(UPOS)] + [len(labels[kind]) for kind in ("xpos", "feats", "script")]
        self.tag, self.tags = nn.Linear(WIDTH, 256), nn.Linear(256, sum(self.sizes))
        self.ad, self.ah = nn.Linear(WIDTH, arc), nn.Linear(WIDTH, arc)
        self.W, self.hb = nn.Parameter(torch.randn(arc, arc) / arc), nn.Linear(arc, 1)
        self.rd, self.rh = nn.Linear(WIDTH, relation), nn.Linear(WIDTH, relation)
        self.U = nn.Parameter(torch.randn(len(labels["rel"]), relation + 1, relation + 1) * 0.01)
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.05)

    def encode(self, batch, dropout):
        outputs = self.bert(batch["ids"], batch["shapes"], batch["mask"], dropout)
        shares = torch.softmax(self.mix, 0)
        x = self.gamma * sum(share * output for share, output in zip(shares, outputs))
        x = torch.gather(x, 1, batch["first"][:, :, None].expand(-1, -1, WIDTH))
        return F.dropout(x, dropout * 2, self.training)

    def forward(self, batch, dropout=0.1):
        def drop(t):
            return F.dropout(F.gelu(t), 0.33, self.training)

        x = self.encode(batch, dropout)
        rooted = torch.cat([self.root.expand(x.shape[0], 1, WIDTH), x], 1)
        tags = self.tags(drop(self.tag(x)))
        dependent, head = drop(self.ad(x)), drop(self.ah(rooted))
        arcs = (dependent @ self.W) @ head.transpose(1, 2) + self.hb(head).transpose(1, 2)
        arcs = arcs.masked_fill(~batch["headmask"][:, None, :], -1e4)
        return tags, arcs, drop(self.rd(x)), drop(self.rh(rooted))

    def relations(self, dependents, heads, of):
        """Scores of each word's relation to the head `of` (0: the root)."""
        chosen = torch.gather(heads, 1, of[:, :, None].expand(-1, -1, heads.shape[-1]))
        one = torch.ones_like(dependents[..., :1])
        left = torch.einsum("bwi,rij->bwrj", torch.cat([dependents, one], -1), self.U)
        return torch.einsum("bwrj,bwj->bwr", left, torch.cat([chosen, one], -1))

    def loss(self, batch, wanted):
        with torch.autocast("cpu", torch.bfloat16):
            tags, arcs, dependents, heads = self(batch)
            relations = self.relations(dependents, heads, wanted["head"].clamp(min=0))
        words = (wanted["upos"] != IGNORED).sum()

        def entropy(scores, answers):
            scores = scores.reshape(-1, scores.shape[-1]).float()
            return F.cross_entropy(scores, answers.reshape(-1), ignore_index=IGNORED, reduction="sum") / words

        upos, xpos, feats, script = torch.split(tags.float(), self.sizes, -1)
        return (entropy(upos, wanted["upos"]) + 0.5 * entropy(xpos, wanted["xpos"]) +
                0.5 * entropy(feats, wanted["feats"]) + 0.5 * entropy(script, wanted["script"]) +
                entropy(arcs, wanted["head"]) + entropy(relations, wanted["rel"]))


class NameTeacher(nn.Module):
    """A teacher's encoder with one head, for NAMES."""

    def __init__(self, teacher):
        super().__init__()
        self.teacher = teacher
        self.names = nn.Linear(WIDTH, len(NAMES))

    def forward(self, batch):
        return self.names(self.teacher.encode(batch, 0.1))
