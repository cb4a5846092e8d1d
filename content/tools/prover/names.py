"""The names that a question's code finds without importing them."""
import asyncio
from typing import *  # noqa: F403

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import *  # noqa: F403
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import *  # noqa: F403
from sqlalchemy.pool import NullPool, StaticPool

# Loaded here once instead of in each child.
import sqlalchemy.dialects.mysql  # noqa: F401
import sqlalchemy.dialects.postgresql  # noqa: F401
import sqlalchemy.dialects.sqlite  # noqa: F401
import sqlalchemy.ext.hybrid  # noqa: F401

GIVEN = {name: value for name, value in globals().items() if not name.startswith("__")}
