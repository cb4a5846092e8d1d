"""Does once, before the first fork, what every question does: the libraries load and remember much at first use."""
import judging

FIXTURE = """
class Parent(Base):
    __tablename__ = "parent"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[Optional[str]]
    children: Mapped[List["Child"]] = relationship(back_populates="parent", cascade="all, delete-orphan")
class Child(Base):
    __tablename__ = "child"
    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(default=2000)
    parent_id: Mapped[int] = mapped_column(ForeignKey("parent.id"))
    parent: Mapped["Parent"] = relationship(back_populates="children")
make_tables()
s.add_all([Parent(name="x", children=[Child(), Child()]), Parent()])
s.commit(); s.expunge_all()
"""
CODE = """
stmt = select(Parent).where(Parent.id.in_([1, 2]) & (Parent.name != "y")).order_by(Parent.name.desc())
for loader in (selectinload, joinedload, lazyload):
    for parent in s.scalars(stmt.options(loader(Parent.children))).unique():
        print(len(parent.children))
s.get(Parent, 1).name = "z"; s.flush(); s.delete(s.get(Child, 1)); s.commit(); s.rollback()
print(s.scalar(select(func.count()).select_from(Child).join(Child.parent)), s.execute(text("SELECT :i"), {"i": 1}).one())
"""
OPTIONS = {"a": {"text": ""}}


def warm_up():
    judging.judge({"kind": "predict", "answer": "a", "code": CODE, "options": OPTIONS}, FIXTURE)
